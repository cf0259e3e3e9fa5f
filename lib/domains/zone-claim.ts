import { and, eq, sql } from 'drizzle-orm';
import { hostedDomains, wizards } from '@/db/schema/domains';
import { platformTransaction } from '@/lib/kernel/database';
import { conflict } from '@/lib/kernel/errors';

/** How long an open wizard keeps others from a zone, in days, since it was last used. */
const claimDays = 7;

type Claim = { customerId: string; at: number; open: boolean; wizard: boolean };

async function claimsOn(zoneId: string, now: Date): Promise<Claim[]> {
  const alive = new Date(now.getTime() - claimDays * 86_400_000);
  return platformTransaction(async (tx) => {
    const hosted = await tx
      .select()
      .from(hostedDomains)
      .where(and(eq(hostedDomains.cfZoneId, zoneId), eq(hostedDomains.cfAccountType, 'company')));
    const begun = await tx.select().from(wizards).where(sql`${wizards.state} ->> 'zone_id' = ${zoneId}`);
    return [
      ...hosted.map((row) => ({ customerId: row.customerId, at: row.createdAt.getTime(), open: true, wizard: false })),
      ...begun.map((row) => ({
        customerId: row.customerId,
        at: Date.parse(String(row.state.zone_claimed_at ?? row.createdAt.toISOString())),
        open: row.finishedAt === null && row.updatedAt > alive,
        wizard: true,
      })),
    ];
  });
}

/**
 * Zones of a company's account are shared ground: whoever reaches an active one could take over its site. A zone is the
 * customer's when they had it made or came first to one that is not active yet (being named by the registry proves the
 * rest); one that was active before anybody of ours asked for it is the company's own.
 * @throws conflict `zone_unavailable`, the same words for all of these
 */
export async function assertZoneIsOurs(
  zone: { id: string; status: string; created?: boolean },
  customerId: string,
  now: Date,
): Promise<void> {
  const claims = await claimsOn(zone.id, now);
  const mine = claims.filter((claim) => claim.customerId === customerId).map((claim) => claim.at);
  const since = Math.min(...mine, Number.POSITIVE_INFINITY);
  const others = claims.filter((claim) => claim.customerId !== customerId && claim.open);
  if (others.some((claim) => !claim.wizard || claim.at <= since)) throw conflict('zone_unavailable');
  if (mine.length === 0 && !zone.created && zone.status === 'active') throw conflict('zone_unavailable');
}
