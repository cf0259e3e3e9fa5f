import type { Context } from '../context';
import { notFound } from '../errors';
import type { Progress, RunActor } from './define';
import type { RunRow, StepRow } from './record';

export type RunView = {
  id: string;
  name: string;
  state: RunRow['state'];
  error: { code: string; params?: Record<string, string | number> } | null;
  steps: {
    name: string;
    state: StepRow['state'];
    progress: Progress | null;
    startedAt: string | null;
    finishedAt: string | null;
  }[];
};

/** A run as pages and programs see it: no input, no outputs, no actor. */
export function viewOf(run: RunRow, steps: readonly StepRow[]): RunView {
  return {
    id: run.id,
    name: run.name,
    state: run.state,
    error: run.error ?? null,
    steps: steps.map((step) => ({
      name: step.name,
      state: step.state,
      progress: (step.progress as Progress | null) ?? null,
      startedAt: step.startedAt?.toISOString() ?? null,
      finishedAt: step.finishedAt?.toISOString() ?? null,
    })),
  };
}

/** Staff and tenant admins follow every run they can see; a customer only their own. @throws not_found */
export function assertMayFollow(ctx: Context, run: RunRow): void {
  if (ctx.actor.kind !== 'user' || ctx.actor.role === 'tenant_admin') return;
  const { customerId } = ctx.actor;
  if (!customerId || (run.actor as RunActor).customerId !== customerId) throw notFound();
}
