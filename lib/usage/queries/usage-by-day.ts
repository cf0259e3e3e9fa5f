import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { usageTracking } from '@/db/schema/usage';
import type { Tx } from '@/lib/kernel/database';

export type UsageDay = { tenantId: string; tenantName: string; date: string; metrics: Record<string, number> };

const day = 86_400_000;

/** Tracked usage of the last `days` days, by tenant and day, oldest first; of one tenant, or of all. */
export async function usageByDay(tx: Tx, now: Date, days: number, tenantId?: string): Promise<UsageDay[]> {
  const since = new Date(now.getTime() - (days - 1) * day).toISOString().slice(0, 10);
  return tx
    .select({
      tenantId: usageTracking.tenantId,
      tenantName: tenants.name,
      date: usageTracking.trackingDate,
      metrics: usageTracking.metrics,
    })
    .from(usageTracking)
    .innerJoin(tenants, eq(tenants.id, usageTracking.tenantId))
    .where(
      and(
        gte(usageTracking.trackingDate, since),
        isNull(usageTracking.trackingHour),
        tenantId ? eq(usageTracking.tenantId, tenantId) : undefined,
      ),
    )
    .orderBy(usageTracking.trackingDate, sql`${tenants.name}`);
}
