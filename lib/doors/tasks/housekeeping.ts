import { lt } from 'drizzle-orm';
import { sessions, tickets } from '@/db/schema/accounts';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { staffSessions } from '@/db/schema/staff';
import { formerSlugs } from '@/db/schema/tenants';
import { platformTransaction } from '@/lib/kernel/database';
import { keepMails } from '@/lib/notices';

const day = 86_400_000;
/** Sessions are shown in the account for a while after they ended. */
const sessionsKept = 30 * day;
const eventsKept = 7 * day;

/**
 * Removes what has served: answers kept for repetition, ended sessions and tickets, events everybody has
 * heard, subdomains whose former owner's time is over, mails of long ago.
 */
export async function keepHouse(now: Date): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await platformTransaction(async (tx) => {
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now));
    await tx.delete(sessions).where(lt(sessions.expiresAt, ago(sessionsKept)));
    await tx.delete(staffSessions).where(lt(staffSessions.expiresAt, ago(sessionsKept)));
    await tx.delete(tickets).where(lt(tickets.expiresAt, now));
    await tx.delete(formerSlugs).where(lt(formerSlugs.until, now));
    await tx.delete(outbox).where(lt(outbox.handledAt, ago(eventsKept)));
    await keepMails(tx, now);
  });
}
