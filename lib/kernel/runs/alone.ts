import { platformPool } from '../database';

/**
 * One execution of a run at a time, over all processes: the lock is the connection's, and falls with it.
 * @throws when another holds it, so that the job is tried again later.
 */
export async function alone(runId: string, work: () => Promise<void>): Promise<void> {
  const connection = await platformPool().sql.reserve();
  try {
    const key = `konak run ${runId}`;
    const [row] = await connection`select pg_try_advisory_lock(hashtextextended(${key}, 0)) as taken`;
    if (!row?.taken) throw new Error(`run ${runId} is being executed`);
    try {
      await work();
    } finally {
      await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`;
    }
  } finally {
    connection.release();
  }
}
