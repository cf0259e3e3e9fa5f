import { systemClock } from '../clock';
import { platformTransaction, tenantTransaction } from '../database';
import type { KonakError } from '../errors';
import type { RunActor, RunContext, RunDefinition } from './define';
import { changeStep, type RunRow, type StepRow } from './record';

/** A run being executed: what is declared, our copy of what is kept, and what its steps see. */
export type Machine = { definition: RunDefinition; run: RunRow; steps: StepRow[]; context: RunContext<unknown> };

/** What a step may keep or show of an error: never a cause. */
export const failureOf = (error: KonakError) => ({ code: error.code, params: error.params });

export function contextOf(
  run: RunRow,
  steps: StepRow[],
  definition: RunDefinition,
  current: () => string,
): RunContext<unknown> {
  const tenantId = run.tenantId ?? '';
  return {
    runId: run.id,
    tenantId,
    subject: { type: run.subjectType ?? '', id: run.subjectId ?? '' },
    actor: run.actor as RunActor,
    input: definition.input.parse(run.input),
    clock: systemClock,
    output: <T>(name: string) => (steps.find((step) => step.name === name)?.output ?? undefined) as T | undefined,
    progress: (progress) => platformTransaction((tx) => changeStep(tx, run.id, current(), { progress })),
    transaction: (fn) => tenantTransaction(tenantId, fn),
  };
}

/** Marks a step, in the database and in our copy. */
export async function mark(machine: Machine, row: StepRow, change: Partial<StepRow>): Promise<void> {
  Object.assign(row, change);
  await platformTransaction((tx) => changeStep(tx, machine.run.id, row.name, change));
}
