import { z } from 'zod';
import { plans } from '@/db/schema/plans';
import { invalid } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { hostMap } from '@/lib/tenants';
import { assertNamesAreFree } from '../plan-rows';
import { minor, PlanFields, PlanRecord, planRecord } from '../plan-shapes';

const { shape } = PlanFields;

/** What may be left out, as the first document's column defaults say. */
const NewPlan = PlanFields.extend({
  description: shape.description.default(null),
  price_monthly: shape.price_monthly.default(0),
  price_yearly: shape.price_yearly.default(0),
  /** Without it: the currency of the tenant that offers it, else of the operator. */
  currency: shape.currency.optional(),
  max_domains: shape.max_domains.default(1),
  max_containers: shape.max_containers.default(1),
  max_storage_gb: shape.max_storage_gb.default(10),
  max_bandwidth_gb: shape.max_bandwidth_gb.default(100),
  features: shape.features.default([]),
  is_active: shape.is_active.default(true),
  is_visible: shape.is_visible.default(true),
  sort_order: shape.sort_order.default(0),
  /** Without it: offered by every tenant. */
  tenant_id: z.uuid().nullable().default(null),
});

/** First document, "Plan Oluşturma". */
export const createPlan = operation({
  name: 'plan.create',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: NewPlan,
  output: PlanRecord,
  async run({ input, ctx, tx, record }) {
    const offering = (input.tenant_id && hostMap().byId(input.tenant_id)) || ctx.tenant;
    await assertNamesAreFree(tx, { tenantId: input.tenant_id, name: input.name, slug: input.slug });
    const [made] = await tx
      .insert(plans)
      .values({
        tenantId: input.tenant_id,
        name: input.name,
        slug: input.slug,
        description: input.description || null,
        priceMonthly: minor(input.price_monthly),
        priceYearly: minor(input.price_yearly),
        currency: input.currency ?? offering.currency,
        maxDomains: input.max_domains,
        maxContainers: input.max_containers,
        maxStorageGb: input.max_storage_gb,
        maxBandwidthGb: input.max_bandwidth_gb,
        features: input.features,
        isActive: input.is_active,
        isVisible: input.is_visible,
        sortOrder: input.sort_order,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw invalid({ slug: 'slug_taken' }); // somebody was quicker
    const shown = planRecord(made);
    await record({ resource: { type: 'plan', id: made.id }, tenantId: made.tenantId, after: shown });
    return shown;
  },
});
