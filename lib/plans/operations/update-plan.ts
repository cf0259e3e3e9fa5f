import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plans';
import { operation } from '@/lib/kernel/operation';
import { assertNamesAreFree, requirePlan } from '../plan-rows';
import { minor, PlanFields, PlanRecord, planRecord } from '../plan-shapes';

/**
 * First document, "Plan Güncelleme": what is left out stays. Customers on the plan keep the limits and the price they
 * have until their plan is set again.
 */
export const updatePlan = operation({
  name: 'plan.update',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: PlanFields.partial().extend({ id: z.uuid() }),
  output: PlanRecord,
  async run({ input, tx, record }) {
    const before = await requirePlan(tx, input.id);
    const { name = before.name, slug = before.slug } = input;
    await assertNamesAreFree(tx, { id: before.id, tenantId: before.tenantId, name, slug });
    const [changed] = await tx
      .update(plans)
      .set({
        name,
        slug,
        description: input.description === undefined ? before.description : input.description || null,
        priceMonthly: input.price_monthly === undefined ? before.priceMonthly : minor(input.price_monthly),
        priceYearly: input.price_yearly === undefined ? before.priceYearly : minor(input.price_yearly),
        currency: input.currency ?? before.currency,
        maxDomains: input.max_domains ?? before.maxDomains,
        maxContainers: input.max_containers ?? before.maxContainers,
        maxStorageGb: input.max_storage_gb ?? before.maxStorageGb,
        maxBandwidthGb: input.max_bandwidth_gb ?? before.maxBandwidthGb,
        features: input.features ?? before.features,
        isActive: input.is_active ?? before.isActive,
        isVisible: input.is_visible ?? before.isVisible,
        sortOrder: input.sort_order ?? before.sortOrder,
      })
      .where(eq(plans.id, before.id))
      .returning();
    const after = planRecord(changed ?? before);
    const resource = { type: 'plan', id: before.id };
    await record({ resource, tenantId: before.tenantId, before: planRecord(before), after });
    return after;
  },
});
