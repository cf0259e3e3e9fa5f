import { and, eq, isNull } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';
import { platformTransaction } from '@/lib/kernel/database';
import { writeMailsOf } from '@/lib/notices';

/** Makes happen what an event calls for in other areas, once: it is handled in the transaction that marks it so. */
export async function deliverEvent(eventId: string): Promise<void> {
  await platformTransaction(async (tx) => {
    const waiting = and(eq(outbox.id, eventId), isNull(outbox.handledAt));
    const [event] = await tx.select().from(outbox).where(waiting).for('update');
    if (!event) return;
    await writeMailsOf(tx, event);
    await tx.update(outbox).set({ handledAt: new Date() }).where(eq(outbox.id, eventId));
  });
}
