import { and, eq, sql } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { counters } from '@/db/schema/usage';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { limitReached } from '@/lib/kernel/errors';
import { entitlementsOf } from '@/lib/licences';

/** Adds `amount` unless that would pass `limit`: one statement, so two at once cannot both take the last place. */
async function take(
  tx: Tx,
  tenantId: string,
  subjectId: string,
  meter: string,
  amount: number,
  limit: number,
): Promise<boolean> {
  if (limit < amount) return false;
  const fits = Number.isFinite(limit) ? sql`${counters.used} + ${amount} <= ${limit}` : undefined;
  const taken = await tx
    .insert(counters)
    .values({ tenantId, subjectId, meter, used: amount })
    .onConflictDoUpdate({
      target: [counters.tenantId, counters.subjectId, counters.meter],
      set: { used: sql`${counters.used} + ${amount}`, updatedAt: sql`now()` },
      setWhere: fits,
    })
    .returning({ used: counters.used });
  return taken.length > 0;
}

/** The ceiling of a customer's plan; undefined for meters no plan limits. */
async function planLimit(tx: Tx, customerId: string, meter: string): Promise<number | undefined> {
  const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId));
  if (meter === 'domains') return customer?.maxDomains ?? 0;
  if (meter === 'containers') return customer?.maxContainers ?? 0;
  return undefined;
}

/**
 * Takes a place on a meter within the caller's transaction: of the tenant's licence, and of the customer's plan when a
 * customer acts. A roll-back gives it back.
 * @throws limit_reached naming the meter and the limit.
 */
export async function reserveMeter(tx: Tx, ctx: Context, meter: string, amount = 1): Promise<void> {
  const tenantId = ctx.tenant.id;
  const customerId = ctx.actor.kind === 'user' ? ctx.actor.customerId : null;
  const ceiling = customerId ? await planLimit(tx, customerId, meter) : undefined;
  if (customerId && ceiling !== undefined && !(await take(tx, tenantId, customerId, meter, amount, ceiling))) {
    throw limitReached(meter, ceiling);
  }
  const limit = entitlementsOf(tenantId, ctx.clock.now()).limits.get(meter) ?? 0;
  if (!(await take(tx, tenantId, tenantId, meter, amount, limit))) throw limitReached(meter, limit);
}

/**
 * Takes places for a tenant under a limit that is given: of a tenant only just made, whose licence no map knows yet.
 * @throws limit_reached naming the meter and the limit.
 */
export async function takePlaces(tx: Tx, tenantId: string, meter: string, limit: number, amount = 1): Promise<void> {
  if (!(await take(tx, tenantId, tenantId, meter, amount, limit))) throw limitReached(meter, limit);
}

/** Gives places back: the tenant's, and the customer's when `customerId` is given. Never below zero. */
export async function releaseMeterOf(
  tx: Tx,
  tenantId: string,
  customerId: string | null,
  meter: string,
  amount = 1,
): Promise<void> {
  for (const subjectId of customerId ? [customerId, tenantId] : [tenantId]) {
    await tx
      .update(counters)
      .set({ used: sql`greatest(0, ${counters.used} - ${amount})` })
      .where(and(eq(counters.tenantId, tenantId), eq(counters.subjectId, subjectId), eq(counters.meter, meter)));
  }
}

/** The same for the one who acts. */
export const releaseMeter = (tx: Tx, ctx: Context, meter: string, amount: number) =>
  releaseMeterOf(tx, ctx.tenant.id, ctx.actor.kind === 'user' ? ctx.actor.customerId : null, meter, amount);

/** How much of each meter the subject (a customer, or the tenant under its own id) has taken. */
export async function usedMeters(tx: Tx, tenantId: string, subjectId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select()
    .from(counters)
    .where(and(eq(counters.tenantId, tenantId), eq(counters.subjectId, subjectId)));
  return new Map(rows.map((row) => [row.meter, row.used]));
}
