import { runSteps, runs } from '@/db/schema/kernel';
import { actorId, actorName, type Context } from '../context';
import type { Tx } from '../database';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import type { RunActor, RunDefinition, RunSubject } from './define';

/** Who asks for a run, and for which tenant; a whole context is one. */
export type RunAsker = Pick<Context, 'actor' | 'locale'> & { tenant: { id: string } };

const actorOf = (ctx: RunAsker): RunActor => ({
  kind: ctx.actor.kind,
  role: ctx.actor.role,
  id: actorId(ctx.actor),
  name: actorName(ctx.actor),
  customerId: ctx.actor.kind === 'user' ? ctx.actor.customerId : null,
  locale: ctx.locale,
});

/** Writes a run and its steps and wakes a worker; all of it when the transaction commits. Returns the run's id. */
export async function createRun<I>(
  tx: Tx,
  ctx: RunAsker,
  definition: RunDefinition<I>,
  input: I,
  subject: RunSubject,
): Promise<string> {
  const runId = newId();
  const tenantId = ctx.tenant.id;
  await tx.insert(runs).values({
    id: runId,
    tenantId,
    name: definition.name,
    input: definition.input.parse(input),
    actor: actorOf(ctx),
    subjectType: subject.type,
    subjectId: subject.id,
  });
  await tx
    .insert(runSteps)
    .values(definition.steps.map((step, position) => ({ runId, tenantId, position, name: step.name })));
  await enqueue(tx, 'run', { runId }, { key: `run:${runId}` });
  return runId;
}
