import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { idempotencyKeys } from '@/db/schema/kernel';
import { actorId, type Context } from './context';
import type { Tx } from './database';
import { conflict, invalid } from './errors';

/** How long an answer is kept for repetition, in hours. */
const keptHours = 24;

/** `JSON.stringify` with sorted keys, so that the order in which a program sends fields does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * With an `Idempotency-Key`, does `work` once and gives its answer again to every repetition (draft-ietf-httpapi-
 * idempotency-key-header). The key is taken in the work's own transaction: a repetition at the same moment waits for it.
 * @throws conflict `idempotency_mismatch` when the key came with another input.
 */
export async function answerOnce<T>(
  tx: Tx,
  ctx: Context,
  operation: string,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const key = ctx.idempotencyKey;
  if (!key) return work();
  if (key.length > 200) throw invalid({ 'idempotency-key': { code: 'too_long', params: { maximum: 200 } } });
  const row = { tenantId: ctx.tenant.id, actor: actorId(ctx.actor) ?? `anonymous ${ctx.ip}`, key, operation };
  const requestHash = createHash('sha256').update(canonical(input)).digest('hex');
  const expiresAt = new Date(ctx.clock.now().getTime() + keptHours * 3_600_000);
  const match = and(
    eq(idempotencyKeys.tenantId, row.tenantId),
    eq(idempotencyKeys.actor, row.actor),
    eq(idempotencyKeys.key, key),
    eq(idempotencyKeys.operation, operation),
  );
  const taken = await tx
    .insert(idempotencyKeys)
    .values({ ...row, requestHash, expiresAt })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (taken.length === 0) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(match);
    if (!earlier || earlier.requestHash !== requestHash) throw conflict('idempotency_mismatch');
    return earlier.response as T;
  }
  const answer = await work();
  await tx.update(idempotencyKeys).set({ response: answer }).where(match);
  return answer;
}
