import { platformTransaction } from '../database';
import type { KonakError } from '../errors';
import { enqueue } from '../jobs/enqueue';
import { log } from '../log';
import { failureOf, type Machine } from './machine';
import { changeRun } from './record';

/** An outside fault that may pass is tried this many times, with 2, 4, 8 ... seconds between, at most five minutes. */
export const attempts = 5;
/** Taking back waits longer, hours if need be: what was made must not be left lying about. */
export const undoAttempts = 60;
const pause = (attempt: number) => Math.min(300_000, 1000 * 2 ** attempt);

/** Puts the run back into the queue for later; the step stays `running` and is asked whether it happened. */
export async function tryLater(machine: Machine, error: KonakError): Promise<void> {
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

/** From here on the run takes back what it made, and keeps why. */
export async function turnBack(machine: Machine, error: KonakError): Promise<void> {
  const change = { state: 'undoing', error: failureOf(error), attempt: 0 } as const;
  await platformTransaction((tx) => changeRun(tx, machine.run.id, change));
  Object.assign(machine.run, change);
}
