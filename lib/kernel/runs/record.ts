import { and, asc, eq, sql } from 'drizzle-orm';
import { runSteps, runs } from '@/db/schema/kernel';
import type { Tx } from '../database';

export type RunRow = typeof runs.$inferSelect;
export type StepRow = typeof runSteps.$inferSelect;
type RunChange = Partial<Pick<RunRow, 'state' | 'error' | 'attempt' | 'startedAt' | 'finishedAt'>>;
type StepChange = Partial<Pick<StepRow, 'state' | 'output' | 'progress' | 'error' | 'startedAt' | 'finishedAt'>>;

/** The channel on which every change of a run is told; the payload is the run's id. */
export const runChannel = 'konak_run';

const tell = (tx: Tx, runId: string) => tx.execute(sql`select pg_notify(${runChannel}, ${runId})`);

/** A run with its steps in order; undefined when there is none (or, under row-level security, none of ours). */
export async function readRun(tx: Tx, runId: string): Promise<{ run: RunRow; steps: StepRow[] } | undefined> {
  const [run] = await tx.select().from(runs).where(eq(runs.id, runId));
  if (!run) return undefined;
  const steps = await tx.select().from(runSteps).where(eq(runSteps.runId, runId)).orderBy(asc(runSteps.position));
  return { run, steps };
}

export async function changeRun(tx: Tx, runId: string, change: RunChange): Promise<void> {
  await tx.update(runs).set(change).where(eq(runs.id, runId));
  await tell(tx, runId);
}

export async function changeStep(tx: Tx, runId: string, name: string, change: StepChange): Promise<void> {
  await tx
    .update(runSteps)
    .set(change)
    .where(and(eq(runSteps.runId, runId), eq(runSteps.name, name)));
  await tell(tx, runId);
}
