import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { billingCycles, customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import { subscriptions } from '@/db/schema/subscriptions';
import { CustomerRecord, readCustomerRecord } from '@/lib/accounts';
import type { Tx } from '@/lib/kernel/database';
import { invalid, notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { periodEnd } from '../period';
import type { Plan } from '../queries';

type Customer = typeof customers.$inferSelect;

/** The plan of that slug the customer's tenant sells: its own before everybody's. */
async function planFor(tx: Tx, tenantId: string, slug: string): Promise<Plan> {
  const [plan] = await tx
    .select()
    .from(plans)
    .where(
      and(eq(plans.slug, slug), or(isNull(plans.tenantId), eq(plans.tenantId, tenantId)), eq(plans.isActive, true)),
    )
    .orderBy(sql`${plans.tenantId} nulls last`)
    .limit(1);
  if (!plan) throw invalid({ plan_slug: 'plan_unknown' });
  return plan;
}

type Terms = { plan: Plan; cycle: 'monthly' | 'yearly'; start: Date; end: Date | null };

async function subscribe(tx: Tx, customer: Customer, { plan, cycle, start, end }: Terms): Promise<void> {
  await tx
    .update(subscriptions)
    .set({ status: 'cancelled', endedAt: start })
    .where(and(eq(subscriptions.customerId, customer.id), isNull(subscriptions.endedAt)));
  await tx.insert(subscriptions).values({
    tenantId: customer.tenantId,
    customerId: customer.id,
    planId: plan.id,
    billingCycle: cycle,
    amount: cycle === 'yearly' ? plan.priceYearly : plan.priceMonthly,
    currency: plan.currency,
    startDate: start,
    endDate: end,
  });
}

/**
 * First document, "Müşteri Plan Güncelleme": the plan's limits hold at once and a new period begins. What the customer
 * has beyond a smaller plan stays; nothing more can be added until it fits.
 */
export const changeCustomerPlan = operation({
  name: 'customer.change_plan',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({
    id: z.uuid(),
    plan_slug: z.string().trim().min(1, 'required').max(50),
    billing_cycle: z.enum(billingCycles).default('monthly'),
  }),
  output: CustomerRecord,
  async run({ input, ctx, tx, record }) {
    const [customer] = await tx.select().from(customers).where(eq(customers.id, input.id)).for('update');
    if (!customer) throw notFound('customer_not_found');
    const plan = await planFor(tx, customer.tenantId, input.plan_slug);
    const before = await readCustomerRecord(tx, customer.id);
    const start = ctx.clock.now();
    const isFree = plan.priceMonthly === 0 && plan.priceYearly === 0;
    const end = isFree ? null : periodEnd(start, input.billing_cycle);
    await subscribe(tx, customer, { plan, cycle: input.billing_cycle, start, end });
    const { maxDomains, maxContainers, maxStorageGb, maxBandwidthGb } = plan;
    await tx
      .update(customers)
      .set({
        ...{ planId: plan.id, subscriptionPlan: plan.slug, subscriptionStart: start, subscriptionEnd: end },
        ...{ maxDomains, maxContainers, maxStorageGb, maxBandwidthGb },
        billingCycle: isFree ? null : input.billing_cycle,
      })
      .where(eq(customers.id, customer.id));
    const after = await readCustomerRecord(tx, customer.id);
    await record({ resource: { type: 'customer', id: customer.id }, tenantId: customer.tenantId, before, after });
    return after;
  },
});
