import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { customDomains, tenants } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import { platformTransaction } from '@/lib/kernel/database';
import { log } from '@/lib/kernel/log';
import { emitEvent } from '@/lib/kernel/outbox';
import { shownCertificate } from '@/lib/outside/certificate';
import { startActivation } from './approval';
import { platformAsker } from './asker';
import { lookAtProof } from './checks';
import { graceDays, isHeld, isOverdue, moveAfter } from './life';
import type { CustomDomainRow } from './rows';
import { takeOutOfService } from './take-out';

const day = 86_400_000; // milliseconds
/** Domains read at a time, and those looked at together. */
const batch = { rows: 200, together: 10 };

export type Rechecked = { looked: number; lost: number; recovered: number; expired: number; silent: number };
type Outcome = 'looked' | 'lost' | 'recovered' | 'expired' | 'silent';

/** Domains whose last look is a day old, or whose grace is over, by id from a place on: an interrupted pass goes on. */
const dueAfter = (after: string | undefined, now: Date) =>
  platformTransaction((tx) =>
    tx
      .select({ row: customDomains })
      .from(customDomains)
      .innerJoin(tenants, eq(tenants.id, customDomains.tenantId))
      .where(
        and(
          inArray(customDomains.status, ['verified', 'approved', 'active']),
          sql`${tenants.status} <> 'closed'`,
          or(
            isNull(customDomains.lastCheckedAt),
            lte(customDomains.lastCheckedAt, new Date(now.getTime() - day)),
            lte(customDomains.proofLostAt, new Date(now.getTime() - graceDays * day)),
          ),
          after ? gt(customDomains.id, after) : undefined,
        ),
      )
      .orderBy(asc(customDomains.id))
      .limit(batch.rows),
  );

/** Caddy renews certificates by itself; when the one in use ends is kept for the screens. */
async function certificateEnd(row: CustomDomainRow): Promise<Date | undefined> {
  if (row.tls !== 'caddy' || row.status !== 'active') return undefined;
  return (await shownCertificate(row.host, config().tls.probe))?.until;
}

async function recheck(seen: CustomDomainRow, now: Date): Promise<Outcome> {
  const { state } = await lookAtProof({ host: seen.host, token: seen.verificationToken });
  const certificateUntil = state === 'found' ? await certificateEnd(seen) : undefined;
  return platformTransaction(async (tx): Promise<Outcome> => {
    const [row] = await tx.select().from(customDomains).where(eq(customDomains.id, seen.id)).for('update');
    if (!row || !isHeld(row)) return 'looked';
    if (isOverdue(row, now) && state !== 'found' && state !== 'no_answer') {
      await takeOutOfService(tx, row, 'proof_expired', now);
      return 'expired';
    }
    const { change, event } = moveAfter(row, state, now);
    const [after = row] = await tx
      .update(customDomains)
      .set({ ...change, ...(certificateUntil && { certificateUntil }) })
      .where(eq(customDomains.id, row.id))
      .returning();
    if (event) await emitEvent(tx, row.tenantId, `custom_domain.${event}`, { id: row.id, host: row.host });
    if (after.status === 'approved' && state === 'found') await startActivation(tx, platformAsker(row.tenantId), after);
    if (event === 'proof_lost') return 'lost';
    if (event === 'recovered') return 'recovered';
    return state === 'no_answer' ? 'silent' : 'looked';
  });
}

/**
 * Looks at the proof of every custom domain that was not looked at for a day. A proof that is gone starts the days of grace,
 * one that is back ends them, and after them the host is not served any more. Servers that stay silent change nothing; the
 * next pass asks them again.
 */
export async function recheckCustomDomains(now: Date): Promise<Rechecked> {
  const counted: Rechecked = { looked: 0, lost: 0, recovered: 0, expired: 0, silent: 0 };
  let after: string | undefined;
  for (;;) {
    const due = (await dueAfter(after, now)).map(({ row }) => row);
    if (due.length === 0) return counted;
    for (let at = 0; at < due.length; at += batch.together) {
      const outcomes = await Promise.all(
        due.slice(at, at + batch.together).map((row) =>
          recheck(row, now).catch((err): undefined => {
            log.error({ err, customDomainId: row.id }, 'a custom domain could not be looked at');
          }),
        ),
      );
      for (const outcome of outcomes) if (outcome) counted[outcome] += 1;
    }
    after = due.at(-1)?.id;
  }
}
