import { and, asc, count, eq, ilike, isNotNull, isNull, or } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing } from '@/lib/kernel/listing';
import type { Plan } from './queries';

export type PlanOverview = { plan: Plan; tenantName: string | null; customers: number };

type PlanFilter = { tenantId?: string; search?: string; owner?: 'shared' | 'own' };

/** Every plan with whose it is and how many customers are on it: everybody's first, then by tenant; for staff. */
export async function allPlans(tx: Tx, { tenantId, search, owner }: PlanFilter = {}): Promise<PlanOverview[]> {
  const wanted = containing(search);
  const held = tx
    .select({ planId: customers.planId, customers: count().as('customers') })
    .from(customers)
    .groupBy(customers.planId)
    .as('held');
  const rows = await tx
    .select({ plan: plans, tenantName: tenants.name, customers: held.customers })
    .from(plans)
    .leftJoin(tenants, eq(tenants.id, plans.tenantId))
    .leftJoin(held, eq(held.planId, plans.id))
    .where(
      and(
        tenantId ? eq(plans.tenantId, tenantId) : undefined,
        owner === 'shared' ? isNull(plans.tenantId) : owner === 'own' ? isNotNull(plans.tenantId) : undefined,
        wanted ? or(ilike(plans.name, wanted), ilike(plans.slug, wanted), ilike(tenants.name, wanted)) : undefined,
      ),
    )
    .orderBy(asc(isNotNull(plans.tenantId)), asc(tenants.name), asc(plans.sortOrder), asc(plans.slug));
  return rows.map((row) => ({ ...row, customers: Number(row.customers ?? 0) }));
}
