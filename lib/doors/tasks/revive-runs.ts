import { and, isNull, lt } from 'drizzle-orm';
import type { JobHelpers } from 'graphile-worker';
import { runs } from '@/db/schema/kernel';
import { platformTransaction } from '@/lib/kernel/database';
import { log } from '@/lib/kernel/log';

/** A run younger than this has its job yet to come; in milliseconds. */
const young = 5 * 60_000;

/** Queues every unfinished run that no job is going to take any more (its job failed too often, or was lost). */
export async function reviveRuns(helpers: Pick<JobHelpers, 'query' | 'addJob'>, now: Date): Promise<void> {
  const open = await platformTransaction((tx) =>
    tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(isNull(runs.finishedAt), lt(runs.createdAt, new Date(now.getTime() - young)))),
  );
  for (const { id } of open) {
    const { rows } = await helpers.query<{ alive: boolean }>(
      'select exists (select from graphile_worker.jobs where key = $1 and attempts < max_attempts) as alive',
      [`run:${id}`],
    );
    if (rows[0]?.alive) continue;
    log.warn({ runId: id }, 'a run without a job is taken up again');
    await helpers.addJob('run', { runId: id }, { jobKey: `run:${id}` });
  }
}
