import { lt } from 'drizzle-orm';
import { sessions } from '@/db/schema/accounts';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { staffSessions } from '@/db/schema/staff';
import { platformTransaction } from '@/lib/kernel/database';

const day = 86_400_000;
/** Sessions are shown in the account for a while after they ended. */
const sessionsKept = 30 * day;
const eventsKept = 7 * day;

/** Removes what has served: answers kept for repetition, ended sessions, events everybody has heard. */
export async function keepHouse(now: Date): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await platformTransaction(async (tx) => {
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.expiresAt, now));
    await tx.delete(sessions).where(lt(sessions.expiresAt, ago(sessionsKept)));
    await tx.delete(staffSessions).where(lt(staffSessions.expiresAt, ago(sessionsKept)));
    await tx.delete(outbox).where(lt(outbox.handledAt, ago(eventsKept)));
  });
}
