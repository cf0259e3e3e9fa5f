import { and, eq, isNull, or } from 'drizzle-orm';
import { plans } from '@/db/schema/plans';
import type { Tx } from '@/lib/kernel/database';
import { offered } from './offered';

export type Plan = typeof plans.$inferSelect;

/** The plans a tenant shows to customers, in selling order. */
export async function listOfferedPlans(tx: Tx, tenantId: string): Promise<Plan[]> {
  const rows = await tx
    .select()
    .from(plans)
    .where(
      and(
        eq(plans.isActive, true),
        eq(plans.isVisible, true),
        or(isNull(plans.tenantId), eq(plans.tenantId, tenantId)),
      ),
    );
  return offered(rows);
}
