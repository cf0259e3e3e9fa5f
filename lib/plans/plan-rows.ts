import { and, eq, isNull, ne } from 'drizzle-orm';
import { plans } from '@/db/schema/plans';
import type { Tx } from '@/lib/kernel/database';
import { invalid, notFound } from '@/lib/kernel/errors';
import type { Plan } from './queries';

/** Of any tenant; locked until the transaction ends. @throws not_found */
export async function requirePlan(tx: Tx, id: string): Promise<Plan> {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, id)).for('update');
  if (!plan) throw notFound('plan_not_found');
  return plan;
}

type Names = { id?: string; tenantId: string | null; name: string; slug: string };

/** Name and slug are one of a kind among the tenant's plans, or among everybody's. @throws invalid */
export async function assertNamesAreFree(tx: Tx, { id, tenantId, name, slug }: Names): Promise<void> {
  const others = and(
    tenantId ? eq(plans.tenantId, tenantId) : isNull(plans.tenantId),
    id ? ne(plans.id, id) : undefined,
  );
  const rows = await tx.select({ name: plans.name, slug: plans.slug }).from(plans).where(others);
  if (rows.some((row) => row.slug === slug)) throw invalid({ slug: 'slug_taken' });
  if (rows.some((row) => row.name === name)) throw invalid({ name: 'plan_name_taken' });
}
