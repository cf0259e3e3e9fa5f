import { eq } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';

export type CustomerPlan = {
  /** The plan's name; its slug where the plan itself is gone. */
  name: string;
  /** When the subscription ends; null: it does not. */
  until: Date | null;
  /** When the first-domain wizard was finished or put away; null: not yet. */
  onboardedAt: Date | null;
};

/** What the acting customer has bought. @throws not_found for somebody without a customer profile. */
export async function readCustomerPlan(tx: Tx, ctx: Context): Promise<CustomerPlan> {
  const customerId = ctx.actor.kind === 'user' ? ctx.actor.customerId : null;
  if (!customerId) throw notFound();
  const [row] = await tx
    .select({
      name: plans.name,
      slug: customers.subscriptionPlan,
      until: customers.subscriptionEnd,
      onboardedAt: customers.onboardedAt,
    })
    .from(customers)
    .leftJoin(plans, eq(plans.id, customers.planId))
    .where(eq(customers.id, customerId));
  if (!row) throw notFound();
  return { name: row.name ?? row.slug, until: row.until, onboardedAt: row.onboardedAt };
}
