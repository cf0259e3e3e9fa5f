import { systemClock } from '../clock';
import { platformTransaction, tenantTransaction } from '../database';
import { asKonakError, type KonakError } from '../errors';
import { enqueue } from '../jobs/enqueue';
import { log } from '../log';
import type { RunActor, RunContext, RunDefinition, Step } from './define';
import { changeRun, changeStep, type RunRow, readRun, type StepRow } from './record';

/** An outside fault that may pass is tried this many times, with 2, 4, 8 ... seconds between, at most five minutes. */
const attempts = 5;
/** Taking back waits longer, hours if need be: what was made must not be left lying about. */
const undoAttempts = 60;
const pause = (attempt: number) => Math.min(300_000, 1000 * 2 ** attempt);

type Machine = { definition: RunDefinition; run: RunRow; steps: StepRow[]; context: RunContext<unknown> };

/** What a step may keep or show of an error: never a cause. */
const failureOf = (error: KonakError) => ({ code: error.code, params: error.params });

function contextOf(
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
async function mark(machine: Machine, row: StepRow, change: Partial<StepRow>): Promise<void> {
  Object.assign(row, change);
  await platformTransaction((tx) => changeStep(tx, machine.run.id, row.name, change));
}

async function doStep(machine: Machine, step: Step<unknown>, row: StepRow): Promise<void> {
  const { context } = machine;
  if (row.state === 'running') {
    const output = await step.happened?.(context);
    if (output) return mark(machine, row, { state: 'done', output, finishedAt: new Date() });
  }
  await mark(machine, row, { state: 'running', startedAt: row.startedAt ?? new Date() });
  const output = (await step.do(context)) ?? null;
  await mark(machine, row, { state: 'done', output, finishedAt: new Date() });
}

/** Puts the run back into the queue for later; the step stays `running` and is asked whether it happened. */
async function tryLater(machine: Machine, error: KonakError): Promise<void> {
  const attempt = machine.run.attempt + 1;
  log.info({ runId: machine.run.id, code: error.code, attempt, err: error.cause }, 'run waits and tries again');
  await platformTransaction(async (tx) => {
    await changeRun(tx, machine.run.id, { attempt });
    await enqueue(
      tx,
      'run',
      { runId: machine.run.id },
      { at: new Date(Date.now() + pause(attempt)), key: `run:${machine.run.id}` },
    );
  });
}

async function forward(machine: Machine, setCurrent: (name: string) => void): Promise<'done' | 'later' | 'failed'> {
  const { definition, run, steps } = machine;
  for (const [position, step] of definition.steps.entries()) {
    const row = steps[position];
    if (!row || row.state === 'done') continue;
    setCurrent(step.name);
    try {
      await doStep(machine, step, row);
    } catch (thrown) {
      const error = asKonakError(thrown);
      if (error.retryable && run.attempt + 1 < attempts) {
        await tryLater(machine, error);
        return 'later';
      }
      log.warn({ runId: run.id, step: step.name, code: error.code, err: error.cause ?? error }, 'run step failed');
      await mark(machine, row, { state: 'failed', error: failureOf(error), finishedAt: new Date() });
      await platformTransaction((tx) =>
        changeRun(tx, run.id, { state: 'undoing', error: failureOf(error), attempt: 0 }),
      );
      Object.assign(run, { state: 'undoing', error: failureOf(error), attempt: 0 });
      return 'failed';
    }
  }
  return 'done';
}

async function backward(machine: Machine, setCurrent: (name: string) => void): Promise<'undone' | 'later'> {
  const { definition, run, steps, context } = machine;
  for (const [position, step] of [...definition.steps.entries()].reverse()) {
    const row = steps[position];
    if (!row || row.state === 'undone' || row.state === 'skipped') continue;
    if (row.state === 'pending') {
      await mark(machine, row, { state: 'skipped' });
      continue;
    }
    setCurrent(step.name);
    try {
      await step.undo?.(context);
    } catch (thrown) {
      const error = asKonakError(thrown);
      log.error(
        { runId: run.id, step: step.name, code: error.code, err: error.cause ?? error },
        'a step could not be undone',
      );
      if (run.attempt + 1 < undoAttempts) {
        await tryLater(machine, error);
        return 'later';
      }
      continue; // what is left is found by the site's or domain's own clean-up; the run's reason stays
    }
    if (row.state !== 'failed') await mark(machine, row, { state: 'undone' });
  }
  return 'undone';
}

/**
 * Takes a run as far as it goes: forward to `done`, or, after a failed step, backward to `failed`. Called again after a
 * crash it goes on where the kept steps end. Several calls for one run must not overlap (the job queue sees to it).
 */
export async function executeRun(runId: string, definitions: ReadonlyMap<string, RunDefinition>): Promise<void> {
  const found = await platformTransaction((tx) => readRun(tx, runId));
  if (!found || found.run.state === 'done' || found.run.state === 'failed') return;
  const definition = definitions.get(found.run.name);
  if (!definition) throw new Error(`no run is called ${found.run.name}`);
  let current = '';
  const setCurrent = (name: string) => {
    current = name;
  };
  const context = contextOf(found.run, found.steps, definition, () => current);
  const machine: Machine = { definition, ...found, context };
  if (machine.run.state === 'pending') {
    const change = { state: 'running', startedAt: new Date() } as const;
    Object.assign(machine.run, change);
    await platformTransaction((tx) => changeRun(tx, runId, change));
  }
  if (machine.run.state === 'running') {
    const end = await forward(machine, setCurrent);
    if (end === 'later') return;
    if (end === 'done') {
      await context.transaction(async (tx) => {
        await definition.done?.(context, tx);
        await changeRun(tx, runId, { state: 'done', finishedAt: new Date() });
      });
      return;
    }
  }
  if ((await backward(machine, setCurrent)) === 'later') return;
  const failure = machine.run.error ?? { code: 'internal' };
  const error = Object.assign(asKonakError(undefined), { code: failure.code, params: failure.params ?? {} });
  await context.transaction(async (tx) => {
    await definition.failed?.(context, tx, error);
    await changeRun(tx, runId, { state: 'failed', finishedAt: new Date() });
  });
}
