import { platformTransaction } from '../database';
import { asKonakError, KonakError } from '../errors';
import { log } from '../log';
import type { Machine } from './machine';
import { changeRun } from './record';
import { attempts, tryLater, turnBack, undoAttempts } from './wait';

/** Marks a run done, with what its definition does then; a refusal there is a failure like a step's. */
export async function finish(machine: Machine): Promise<boolean> {
  const { definition, run, context } = machine;
  try {
    await context.transaction(async (tx) => {
      await definition.done?.(context, tx);
      await changeRun(tx, run.id, { state: 'done', finishedAt: new Date() });
    });
    return true;
  } catch (thrown) {
    const error = asKonakError(thrown);
    log.error({ runId: run.id, code: error.code, err: error.cause ?? error }, 'a run could not be finished');
    if (run.attempt + 1 < attempts) await tryLater(machine, error);
    else await turnBack(machine, error);
    return false;
  }
}

/** Marks a run failed, with what its definition does then; when even that cannot be done, without it. */
export async function giveUp(machine: Machine): Promise<void> {
  const { definition, run, context } = machine;
  const { code, params } = run.error ?? { code: 'internal' };
  const end = { state: 'failed', finishedAt: new Date() } as const;
  try {
    await context.transaction(async (tx) => {
      await definition.failed?.(context, tx, new KonakError('outside', code, { params }));
      await changeRun(tx, run.id, end);
    });
  } catch (thrown) {
    const error = asKonakError(thrown);
    log.error({ runId: run.id, code: error.code, err: error.cause ?? error }, 'a failed run could not be finished');
    if (run.attempt + 1 < undoAttempts) return tryLater(machine, error);
    await platformTransaction((tx) => changeRun(tx, run.id, end));
  }
}
