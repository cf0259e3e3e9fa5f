import { and, eq, isNull, sql } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { hostedDomains } from '@/db/schema/domains';
import { sites } from '@/db/schema/sites';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import { customerOf } from './customer';
import type { CustomerStatsView } from './shapes';

/** Counts and limits of the customer (first document, `GET /api/customer/stats`). */
export async function customerStats(tx: Tx, ctx: Context): Promise<CustomerStatsView> {
  const customerId = customerOf(ctx);
  const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId));
  if (!customer) throw notFound();
  const [domains] = await tx
    .select({
      total: sql<number>`count(*)::int`,
      active: sql<number>`count(*) filter (where ${hostedDomains.status} = 'active')::int`,
    })
    .from(hostedDomains)
    .where(and(eq(hostedDomains.customerId, customerId), isNull(hostedDomains.deletedAt)));
  const [running] = await tx
    .select({
      total: sql<number>`count(*)::int`,
      running: sql<number>`count(*) filter (where ${sites.status} = 'running')::int`,
    })
    .from(sites)
    .where(and(eq(sites.customerId, customerId), isNull(sites.deletedAt)));
  return {
    total_domains: domains?.total ?? 0,
    active_domains: domains?.active ?? 0,
    max_domains: customer.maxDomains,
    total_containers: running?.total ?? 0,
    running_containers: running?.running ?? 0,
    max_containers: customer.maxContainers,
    max_storage_gb: customer.maxStorageGb,
    max_bandwidth_gb: customer.maxBandwidthGb,
    subscription_plan: customer.subscriptionPlan,
  };
}
