import { countDistinct, eq } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import { subscriptions } from '@/db/schema/subscriptions';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { planRecord } from './plan-shapes';

/** A plan with whose it is and how many customers have or had it; undefined where there is none of that id. */
export async function findPlan(tx: Tx, id: string) {
  const [row] = await tx
    .select({ plan: plans, tenantName: tenants.name })
    .from(plans)
    .leftJoin(tenants, eq(tenants.id, plans.tenantId))
    .where(eq(plans.id, id));
  if (!row) return undefined;
  const [sold] = await tx
    .select({ customers: countDistinct(subscriptions.customerId) })
    .from(subscriptions)
    .where(eq(subscriptions.planId, id));
  const [held] = await tx
    .select({ customers: countDistinct(customers.id) })
    .from(customers)
    .where(eq(customers.planId, id));
  return {
    plan: planRecord(row.plan),
    tenantName: row.tenantName,
    sold: Math.max(sold?.customers ?? 0, held?.customers ?? 0),
  };
}
