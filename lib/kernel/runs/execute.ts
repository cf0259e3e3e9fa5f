import { platformTransaction } from '../database';
import { asKonakError } from '../errors';
import { log } from '../log';
import { alone } from './alone';
import type { RunDefinition, Step } from './define';
import { finish, giveUp } from './finish';
import { contextOf, failureOf, type Machine, mark } from './machine';
import { changeRun, readRun, type StepRow } from './record';
import { attempts, tryLater, turnBack, undoAttempts } from './wait';

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
      await turnBack(machine, error);
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
 * crash it goes on where the kept steps end.
 */
export async function executeRun(runId: string, definitions: ReadonlyMap<string, RunDefinition>): Promise<void> {
  await alone(runId, () => advance(runId, definitions));
}

async function advance(runId: string, definitions: ReadonlyMap<string, RunDefinition>): Promise<void> {
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
    if (end === 'done' && (await finish(machine))) return;
    if (machine.run.state === 'running') return;
  }
  if ((await backward(machine, setCurrent)) === 'later') return;
  await giveUp(machine);
}
