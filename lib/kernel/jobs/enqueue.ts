import { sql } from 'drizzle-orm';
import type { Tx } from '../database';

type Options = { at?: Date; key?: string };

/**
 * Queues a job in the caller's transaction: it exists when the transaction commits, and not otherwise.
 * With a `key`, a job of that key that still waits is replaced.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, unknown>,
  { at, key }: Options = {},
): Promise<void> {
  const runAt = at ? sql`${at.toISOString()}::timestamptz` : sql`null::timestamptz`;
  await tx.execute(sql`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt}, ${key ?? null}::text)`);
}
