import { outbox } from '@/db/schema/kernel';
import type { Tx } from './database';
import { enqueue } from './jobs/enqueue';

/** Tells the rest of the house, after the transaction commits and at least once. `event` is `<resource>.<what happened>`. */
export async function emitEvent(
  tx: Tx,
  tenantId: string | null,
  event: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const [row] = await tx.insert(outbox).values({ tenantId, event, payload }).returning({ id: outbox.id });
  if (row) await enqueue(tx, 'outbox.deliver', { eventId: row.id });
}
