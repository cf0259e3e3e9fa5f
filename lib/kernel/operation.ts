import type { z } from 'zod';
import type { Actor, Context, Role } from './context';
import type { Tx } from './database';
import type { RunDefinition, RunSubject } from './runs/define';

export type AuditRecord = {
  resource: { type: string; id: string | null };
  /** For operations of the platform's scope: the tenant it happened to, if one. */
  tenantId?: string | null;
  /** Who it was, where the operation has only just found out (signing in). Default: the context's actor. */
  actor?: { kind: Actor['kind']; id: string; name: string };
  before?: unknown;
  after?: unknown;
  details?: Record<string, unknown>;
};

/** What an operation may do besides reading and writing rows; all of it commits with its transaction. */
export type Effects = {
  /** Writes the audit entry. */
  record(entry: AuditRecord): Promise<void>;
  /** Puts an event into the outbox. */
  emit(event: string, payload: Record<string, unknown>): Promise<void>;
  /** Creates a run and wakes a worker; returns the run's id. */
  startRun<I>(definition: RunDefinition<I>, input: I, subject: RunSubject): Promise<string>;
  /** Gives back a place reserved earlier on a meter. */
  release(meter: string, amount?: number): Promise<void>;
};

export type RunArguments<I, G> = { input: I; ctx: Context; tx: Tx; gathered: G } & Effects;

type GatherArguments<I> = {
  input: I;
  ctx: Context;
  /** A short transaction of its own, in the operation's scope. */
  read<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
};

export type RateClass = 'default' | 'login';

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, G = unknown> = {
  /** `<resource>.<verb>`: the audit action and the OpenAPI operationId. */
  name: string;
  kind: 'read' | 'write';
  scope: 'tenant' | 'platform';
  allow: readonly Role[];
  needs: { feature?: string; meter?: string };
  rate: RateClass;
  /** Of a `login`: the account that is tried, which is limited by itself. */
  account?(input: z.output<I>): string;
  /** `none`: changes only what its author alone sees (an autosaved draft); history would drown in it. Others must record. */
  history?: 'none';
  /** The answer holds a key: it is never kept for a repetition. */
  secretAnswer?: true;
  input: I;
  output: O;
  /** Calls to the outside, before the transaction. */
  gather?(args: GatherArguments<z.output<I>>): Promise<G>;
  run(args: RunArguments<z.output<I>, G>): Promise<z.input<O>>;
};

type Defaulted = 'kind' | 'scope' | 'needs' | 'rate';
type Definition<I extends z.ZodType, O extends z.ZodType, G> = Omit<Operation<I, O, G>, Defaulted> &
  Partial<Pick<Operation<I, O, G>, Defaulted>>;

/** Declares a thing a person or program can do. All its doors (form, route, job, command) are made from it. */
export function operation<I extends z.ZodType, O extends z.ZodType, G = undefined>(
  definition: Definition<I, O, G>,
): Operation<I, O, G> {
  return { kind: 'write', scope: 'tenant', needs: {}, rate: 'default', ...definition };
}
