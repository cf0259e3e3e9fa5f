import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { z } from 'zod';
import { idempotencyKeys } from '@/db/schema/kernel';
import { config } from './config';
import { actorId, type Context } from './context';
import type { Tx } from './database';
import { conflict, invalid } from './errors';
import type { Operation } from './operation';

/** How long an answer is kept for repetition, in hours. */
const keptHours = 24;

/** `JSON.stringify` with sorted keys, so that the order in which a program sends fields does not matter. Files by hash. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Uint8Array) return createHash('sha256').update(inner).digest('hex');
    return inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  });
}

/** A digest only this installation can make: what was sent cannot be guessed from the table. */
function digestOf(input: unknown): string {
  const key = Buffer.from(hkdfSync('sha256', config().authSecret, '', 'konak idempotency', 32));
  return createHmac('sha256', key).update(canonical(input)).digest('hex');
}

/** A kept answer as the operation first gave it: JSON knows no dates, so where the schema wants them they are made again. */
function revived<O extends z.ZodType>(output: O, kept: unknown): z.output<O> {
  const asKept = output.safeParse(kept);
  if (asKept.success) return asKept.data;
  const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  return output.parse(JSON.parse(JSON.stringify(kept), (_key, value) => (isInstant(value) ? new Date(value) : value)));
}

/**
 * With an `Idempotency-Key`, does `work` once and gives its answer again to every repetition (draft-ietf-httpapi-
 * idempotency-key-header). The key is taken in the work's own transaction: a repetition at the same moment waits for it.
 * Reads need none, and an answer that holds a key (a login's session, a ticket) is never kept.
 * @throws conflict `idempotency_mismatch` when the key came with another input.
 */
export async function answerOnce<O extends z.ZodType>(
  tx: Tx,
  ctx: Context,
  operation: Pick<Operation<z.ZodType, O>, 'name' | 'kind' | 'rate' | 'secretAnswer' | 'output'>,
  input: unknown,
  work: () => Promise<z.output<O>>,
): Promise<z.output<O>> {
  const key = ctx.idempotencyKey;
  if (!key || operation.kind === 'read' || operation.rate === 'login' || operation.secretAnswer) return work();
  if (key.length > 200) throw invalid({ 'idempotency-key': { code: 'too_long', params: { maximum: 200 } } });
  const row = {
    tenantId: ctx.tenant.id,
    actor: actorId(ctx.actor) ?? `anonymous ${ctx.ip}`,
    key,
    operation: operation.name,
  };
  const requestHash = digestOf(input);
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + keptHours * 3_600_000);
  const match = and(
    eq(idempotencyKeys.tenantId, row.tenantId),
    eq(idempotencyKeys.actor, row.actor),
    eq(idempotencyKeys.key, key),
    eq(idempotencyKeys.operation, operation.name),
  );
  await tx.delete(idempotencyKeys).where(and(match, lt(idempotencyKeys.expiresAt, now)));
  const taken = await tx
    .insert(idempotencyKeys)
    .values({ ...row, requestHash, expiresAt })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (taken.length === 0) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(match);
    if (!earlier || earlier.requestHash !== requestHash) throw conflict('idempotency_mismatch');
    return revived(operation.output, earlier.response);
  }
  const answer = await work();
  await tx.update(idempotencyKeys).set({ response: answer }).where(match);
  return answer;
}
