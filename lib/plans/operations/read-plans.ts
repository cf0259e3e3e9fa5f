import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plans';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { allPlans } from '../all-plans';
import { PlanRecord, planRecord } from '../plan-shapes';

/** `GET /api/plans`: every plan, those of tenants too. */
export const listAllPlans = operation({
  name: 'plan.list_all',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ tenant_id: z.uuid().optional() }),
  output: z.array(PlanRecord),
  run: async ({ input, tx }) => (await allPlans(tx, { tenantId: input.tenant_id })).map(({ plan }) => planRecord(plan)),
});

/** `GET /api/plans/:id`. */
export const readPlan = operation({
  name: 'plan.read',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid() }),
  output: PlanRecord,
  async run({ input, tx }) {
    const [plan] = await tx.select().from(plans).where(eq(plans.id, input.id));
    if (!plan) throw notFound('plan_not_found');
    return planRecord(plan);
  },
});
