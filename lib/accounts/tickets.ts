import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { tickets } from '@/db/schema/accounts';
import type { Tx } from '@/lib/kernel/database';

/** How long a ticket is good for, in milliseconds: as long as a browser needs to get from one host to another, slowly. */
const lifetime = 2 * 60 * 1000;

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest('hex');

/**
 * A key, good once, that carries a sign-in of this person to another host of the platform. Earlier ones of the person end.
 * It is worth nothing on another tenant's host, for the row is the tenant's own.
 */
export async function issueTicket(tx: Tx, person: { tenantId: string; userId: string }, now: Date): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await tx.delete(tickets).where(and(eq(tickets.tenantId, person.tenantId), eq(tickets.userId, person.userId)));
  const expiresAt = new Date(now.getTime() + lifetime);
  await tx.insert(tickets).values({ ...person, purpose: 'hand_over', tokenHash: hashOf(ticket), expiresAt });
  return ticket;
}

/** Uses a ticket up, whoever comes second; whose it was, undefined when it is unknown, used or too old. */
export async function spendTicket(tx: Tx, ticket: string, now: Date): Promise<string | undefined> {
  const [spent] = await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(and(eq(tickets.tokenHash, hashOf(ticket)), isNull(tickets.usedAt), gt(tickets.expiresAt, now)))
    .returning({ userId: tickets.userId });
  return spent?.userId;
}
