import { and, eq, inArray, lt } from 'drizzle-orm';
import { mails } from '@/db/schema/notices';
import type { Tx } from '@/lib/kernel/database';

const day = 86_400_000;
/** The queue's last try comes after about four days (25 attempts, growing pauses of at most six hours). */
const patience = 7 * day;
/** How long it can be looked up what was sent to whom. */
const kept = 90 * day;

/** Ends mails whose last try was lost with its worker, and removes old ones. */
export async function keepMails(tx: Tx, now: Date): Promise<void> {
  const before = (age: number) => lt(mails.createdAt, new Date(now.getTime() - age));
  await tx
    .update(mails)
    .set({ status: 'failed', failure: 'mail_gave_up' })
    .where(and(eq(mails.status, 'queued'), before(patience)));
  await tx.delete(mails).where(and(inArray(mails.status, ['sent', 'failed']), before(kept)));
}
