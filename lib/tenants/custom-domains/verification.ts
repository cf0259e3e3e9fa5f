import { and, eq } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { conflict, notFound } from '@/lib/kernel/errors';
import { emitEvent } from '@/lib/kernel/outbox';
import { lookAtDomain } from './checks';
import { makeWay } from './claim';
import { type Change, isHeld, type Move, moveAfter } from './life';
import type { RecordState } from './proof';
import { type CustomDomainRow, requireDomainRow } from './rows';
import type { DomainCheck } from './shapes';

/** What the DNS said of a domain, and whether the host is free for whoever showed its proof. */
export type Look = { row: CustomDomainRow; state: RecordState; checks: DomainCheck[]; isFree: boolean };

/**
 * Looks at a tenant's domain, before any transaction. A tenant that shows its proof of a host another tenant held, and whose
 * own proof is gone, has that tenant released.
 * @throws not_found; conflict `custom_domain_rejected` where staff refused the domain and it is not staff who asks
 */
export async function lookFor(
  ctx: Context,
  host: string | undefined,
  read: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<Look> {
  const row = await read((tx) => requireDomainRow(tx, ctx, host));
  if (row.failure === 'custom_domain_rejected' && ctx.actor.kind !== 'staff') throw conflict('custom_domain_rejected');
  const claim = { host: row.host, token: row.verificationToken };
  const { state, checks, answer } = await lookAtDomain(claim, ctx.tenant);
  const proves = state === 'found' && !isHeld(row);
  const isFree = !proves || (await makeWay({ tenantId: row.tenantId, host: row.host }, answer, ctx.clock));
  return { row, state, checks, isFree };
}

/** Whether it is the constraint that lets only one tenant hold a host. */
const isHeldElsewhere = (thrown: unknown): boolean => {
  const { code, constraint_name: constraint } = ((thrown as { cause?: unknown }).cause ?? thrown) as {
    code?: string;
    constraint_name?: string;
  };
  return code === '23505' && constraint === 'custom_domains_host_proved_once';
};

async function write(tx: Tx, id: string, change: Change): Promise<CustomDomainRow> {
  try {
    const [after] = await tx.update(customDomains).set(change).where(eq(customDomains.id, id)).returning();
    if (!after) throw notFound('custom_domain_not_found');
    return after;
  } catch (thrown) {
    // Two tenants that show their proofs at the same moment: the second one hears what it would have heard a little later.
    if (isHeldElsewhere(thrown)) throw conflict('proof_of_another');
    throw thrown;
  }
}

/**
 * Keeps what a look came to.
 * @throws not_found; conflict `custom_domain_rejected` where staff refused the domain while it was looked at
 */
export async function settle(
  tx: Tx,
  look: Look,
  now: Date,
): Promise<{ before: CustomDomainRow; after: CustomDomainRow; event: Move['event'] }> {
  const { id, tenantId, verificationToken } = look.row;
  const [before] = await tx
    .select()
    .from(customDomains)
    .where(and(eq(customDomains.id, id), eq(customDomains.verificationToken, verificationToken)))
    .for('update');
  if (!before) throw notFound('custom_domain_not_found');
  const isRejected = ({ failure }: CustomDomainRow) => failure === 'custom_domain_rejected';
  if (isRejected(before) && !isRejected(look.row)) throw conflict('custom_domain_rejected');
  const move = look.isFree
    ? moveAfter(before, look.state, now)
    : { change: { failure: 'proof_of_another', lastCheckedAt: now }, event: undefined };
  const after = await write(tx, id, move.change);
  if (move.event) await emitEvent(tx, tenantId, `custom_domain.${move.event}`, { id, host: after.host });
  return { before, after, event: move.event };
}
