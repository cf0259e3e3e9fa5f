import { type CustomerPlan, readCustomerPlan } from '@/lib/accounts/queries/read-customer-plan';
import { type CustomerStatsView, customerStats, listDomainsOf, openWizards, wizardView } from '@/lib/domains';
import type { TenantPage } from '@/lib/doors/page';
import type { Tx } from '@/lib/kernel/database';
import { listOfferedPlans } from '@/lib/plans';
import { listSitesOf } from '@/lib/sites';
import { usedMeters } from '@/lib/usage';

/** How many domains and sites the cards show. */
const shown = 5;

type Ctx = TenantPage<'customer' | 'tenant_admin'>;

async function readCustomer(tx: Tx, ctx: Ctx) {
  return {
    stats: await customerStats(tx, ctx),
    plan: await readCustomerPlan(tx, ctx),
    used: await usedMeters(tx, ctx.tenant.id, ctx.actor.customerId ?? ''),
    domains: await listDomainsOf(tx, ctx, { limit: shown }),
    sites: await listSitesOf(tx, ctx, { limit: shown }),
    wizards: (await openWizards(tx, ctx)).map(wizardView),
  };
}

/** What somebody finds who has registered a moment ago: the first plan of the tenant, and nothing in it. */
async function readNewcomer(tx: Tx, ctx: Ctx): ReturnType<typeof readCustomer> {
  const [plan] = await listOfferedPlans(tx, ctx.tenant.id);
  const none = { page: 1, pages: 1, total: 0, limit: shown };
  const stats: CustomerStatsView = {
    total_domains: 0,
    active_domains: 0,
    max_domains: plan?.maxDomains ?? 1,
    total_containers: 0,
    running_containers: 0,
    max_containers: plan?.maxContainers ?? 1,
    max_storage_gb: plan?.maxStorageGb ?? 1,
    max_bandwidth_gb: plan?.maxBandwidthGb ?? 1,
    subscription_plan: plan?.slug ?? 'free',
  };
  const sold: CustomerPlan = { name: plan?.name ?? '', until: null, onboardedAt: null };
  return {
    stats,
    plan: sold,
    used: new Map(),
    domains: { ...none, domains: [] },
    sites: { ...none, sites: [] },
    wizards: [],
  };
}

/** What the dashboard shows. Only the preview of a draft knows visitors without a customer profile. */
export const readDashboard = (tx: Tx, ctx: Ctx): ReturnType<typeof readCustomer> =>
  ctx.actor.customerId ? readCustomer(tx, ctx) : readNewcomer(tx, ctx);
