import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import { customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import { subscriptions } from '@/db/schema/subscriptions';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { requirePlan } from '../plan-rows';
import { planRecord } from '../plan-shapes';

/** Removes a plan nobody ever had; one that was sold stays for the books and can be switched off instead. */
export const deletePlan = operation({
  name: 'plan.delete',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ input, tx, record }) {
    const plan = await requirePlan(tx, input.id);
    const [held] = await tx.select({ by: count() }).from(customers).where(eq(customers.planId, plan.id));
    const [sold] = await tx.select({ times: count() }).from(subscriptions).where(eq(subscriptions.planId, plan.id));
    const used = Math.max(held?.by ?? 0, sold?.times ?? 0);
    if (used > 0) throw conflict('plan_in_use', { customers: used });
    await tx.delete(plans).where(eq(plans.id, plan.id));
    await record({ resource: { type: 'plan', id: plan.id }, tenantId: plan.tenantId, before: planRecord(plan) });
    return { id: plan.id };
  },
});
