import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { listOfferedPlans } from '../queries';

/** A plan as the first document shows it: prices in whole units of `currency`, not in minor ones. */
const PlanView = z.object({
  id: z.uuid(),
  name: z.string(),
  slug: z.string(),
  description: z.string().nullable(),
  price_monthly: z.number(),
  price_yearly: z.number(),
  currency: z.string(),
  max_domains: z.number(),
  max_containers: z.number(),
  max_storage_gb: z.number(),
  max_bandwidth_gb: z.number(),
  features: z.array(z.string()),
});

/** `GET /api/customer/plans`: what the host's tenant sells. Prices are public. */
export const listPlans = operation({
  name: 'plan.list',
  kind: 'read',
  allow: ['anonymous', 'customer', 'tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: z.array(PlanView),
  async run({ ctx, tx }) {
    const plans = await listOfferedPlans(tx, ctx.tenant.id);
    return plans.map((plan) => ({
      id: plan.id,
      name: plan.name,
      slug: plan.slug,
      description: plan.description,
      price_monthly: plan.priceMonthly / 100,
      price_yearly: plan.priceYearly / 100,
      currency: plan.currency,
      max_domains: plan.maxDomains,
      max_containers: plan.maxContainers,
      max_storage_gb: plan.maxStorageGb,
      max_bandwidth_gb: plan.maxBandwidthGb,
      features: plan.features,
    }));
  },
});
