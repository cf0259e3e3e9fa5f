import type { z } from 'zod';
import { writeAudit } from './audit';
import type { Context } from './context';
import { platformTransaction, type Tx, tenantTransaction } from './database';
import { asKonakError, invalid, type KonakError, refused, unauthenticated } from './errors';
import { answerOnce } from './idempotency';
import { log } from './log';
import type { AuditRecord, Operation } from './operation';
import { emitEvent } from './outbox';
import { isNewRefusal, takeAccountPoint, takeRatePoint } from './rate-limit';
import { createRun } from './runs/start';
import { fieldErrors } from './validation';

/** What the frame asks of the areas, which it does not know. */
export type Gates = {
  /** @throws feature_missing when the tenant's licence has not got it. */
  requireFeature(ctx: Context, feature: string): void;
  /** Takes a place on a meter within the transaction. @throws limit_reached. */
  reserve(tx: Tx, ctx: Context, meter: string): Promise<void>;
  /** Gives places back. */
  release(tx: Tx, ctx: Context, meter: string, amount: number): Promise<void>;
};

/** Input that is costly to take in, such as a file: it is read only once whoever sends it is known to be allowed to. */
export class LaterInput {
  constructor(readonly read: () => Promise<unknown>) {}
}

export type Execute = <I extends z.ZodType, O extends z.ZodType, G>(
  operation: Operation<I, O, G>,
  ctx: Context,
  input: unknown,
) => Promise<z.output<O>>;

function checkPermission(operation: Pick<Operation, 'allow'>, ctx: Context): void {
  if (ctx.tenant.status !== 'active' && ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'system')
    throw refused('tenant_suspended');
  if (operation.allow.includes(ctx.actor.role) || ctx.actor.role === 'system') return;
  throw ctx.actor.kind === 'anonymous' ? unauthenticated() : refused();
}

/**
 * Builds the one way in: permission, rate limit, feature, input, outside calls, then one transaction with the tenant
 * set that holds the reservation, the operation, its audit entry, its events and its runs.
 */
export function makeFrame(gates: Gates): Execute {
  return async (operation, ctx, rawInput) => {
    const started = performance.now();
    try {
      const output = await pass(gates, operation, ctx, rawInput);
      log.debug({ operation: operation.name, requestId: ctx.requestId, ms: performance.now() - started }, 'operation');
      return output;
    } catch (thrown) {
      const error = asKonakError(thrown);
      const cause = error.kind === 'internal' || error.kind === 'outside' ? error.cause : undefined;
      const level = error.kind === 'internal' ? 'error' : 'info';
      log[level](
        { operation: operation.name, requestId: ctx.requestId, code: error.code, err: cause },
        'operation refused',
      );
      if (operation.kind === 'write' && (await isWorthRecording(operation.name, ctx, error))) {
        await recordRefusal(operation, ctx, error);
      }
      throw error;
    }
  };
}

async function pass<I extends z.ZodType, O extends z.ZodType, G>(
  gates: Gates,
  operation: Operation<I, O, G>,
  ctx: Context,
  rawInput: unknown,
): Promise<z.output<O>> {
  await takeRatePoint(operation.rate, ctx);
  checkPermission(operation, ctx);
  if (operation.needs.feature) gates.requireFeature(ctx, operation.needs.feature);
  const received = rawInput instanceof LaterInput ? await rawInput.read() : rawInput;
  const parsed = operation.input.safeParse(received, { reportInput: true });
  if (!parsed.success) throw invalid(fieldErrors(parsed.error));
  const input = parsed.data;
  if (operation.account) await takeAccountPoint(ctx, operation.name, operation.account(input));
  const transaction = <T>(fn: (tx: Tx) => Promise<T>) =>
    operation.scope === 'platform' ? platformTransaction(fn) : tenantTransaction(ctx.tenant.id, fn);

  const gathered = (await operation.gather?.({ input, ctx, read: transaction })) as G;
  return transaction((tx) =>
    answerOnce(tx, ctx, operation, received, async () => {
      if (operation.needs.meter) await gates.reserve(tx, ctx, operation.needs.meter);
      let recorded = 0;
      const output = await operation.run({
        input,
        ctx,
        tx,
        gathered,
        record: async (entry: AuditRecord) => {
          recorded += 1;
          await writeAudit(tx, ctx, operation.name, operation.scope, entry);
        },
        emit: (event, payload) => emitEvent(tx, operation.scope === 'tenant' ? ctx.tenant.id : null, event, payload),
        startRun: (definition, runInput, subject) => createRun(tx, ctx, definition, runInput, subject),
        release: (meter, amount = 1) => gates.release(tx, ctx, meter, amount),
      });
      if (operation.kind === 'write' && operation.history !== 'none' && recorded === 0)
        throw new Error(`${operation.name} recorded no audit entry`);
      return operation.output.parse(output);
    }),
  );
}

/** Refusals are history, but nobody may flood it: limits are told once a window, strangers once a minute an operation. */
async function isWorthRecording(operation: string, ctx: Context, error: KonakError): Promise<boolean> {
  if (error.kind === 'too_many_requests') return !error.repeated;
  if (error.kind !== 'refused' && error.kind !== 'unauthenticated') return false;
  return error.code === 'login_failed' || ctx.actor.kind !== 'anonymous' || isNewRefusal(ctx, operation);
}

/** A refused write is part of the history too; it gets a transaction of its own, for the operation's was rolled back. */
async function recordRefusal(
  operation: Pick<Operation, 'name' | 'scope'>,
  ctx: Context,
  error: KonakError,
): Promise<void> {
  const entry = { resource: { type: 'operation', id: null }, details: { code: error.code } };
  try {
    await tenantTransaction(ctx.tenant.id, (tx) => writeAudit(tx, ctx, `${operation.name}.refused`, 'tenant', entry));
  } catch (cause) {
    log.error({ err: cause, operation: operation.name }, 'a refusal could not be recorded');
  }
}
