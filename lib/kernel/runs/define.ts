import type { z } from 'zod';
import type { Clock } from '../clock';
import type { Actor } from '../context';
import type { Tx } from '../database';
import type { KonakError } from '../errors';

export type RunSubject = { type: string; id: string };
export type RunActor = Pick<Actor, 'kind' | 'role'> & {
  id: string | null;
  name: string;
  customerId: string | null;
  locale: string;
};
export type Progress = { percent?: number; detail?: string };

/** What a step sees of its run. */
export type RunContext<I> = {
  runId: string;
  tenantId: string;
  subject: RunSubject;
  actor: RunActor;
  input: I;
  clock: Clock;
  /** What an earlier step of this run returned; undefined when it did not run. */
  output<T>(step: string): T | undefined;
  progress(progress: Progress): Promise<void>;
  /** A transaction with the run's tenant set. */
  transaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
};

export type Step<I> = {
  name: string;
  /** Does the step; safe to repeat. Its (JSON) result is kept and given to later steps. */
  do(run: RunContext<I>): Promise<unknown>;
  /** Takes back what `do` made, wholly or in part; safe to repeat, fine when there is nothing. */
  undo?(run: RunContext<I>): Promise<void>;
  /** After a crash: has `do` already happened? Returns its result, or undefined to repeat it. */
  happened?(run: RunContext<I>): Promise<Record<string, unknown> | undefined>;
};

export type RunDefinition<I = unknown> = {
  name: string;
  input: z.ZodType<I>;
  steps: readonly Step<I>[];
  /** In the transaction that marks the run done. */
  done?(run: RunContext<I>, tx: Tx): Promise<void>;
  /** In the transaction that marks the run failed, after everything was undone. */
  failed?(run: RunContext<I>, tx: Tx, error: KonakError): Promise<void>;
};

/** Declares work on outside things: named steps that are kept, repeated after a crash, and undone on failure. */
export function defineRun<I>(definition: RunDefinition<I>): RunDefinition<I> {
  const names = new Set(definition.steps.map((step) => step.name));
  if (names.size !== definition.steps.length) throw new Error(`run ${definition.name}: two steps of one name`);
  return definition;
}
