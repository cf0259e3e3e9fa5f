import { auditEntries } from '@/db/schema/audit';
import { withoutSecrets } from '@/lib/kernel/audit';
import type { Tx } from '@/lib/kernel/database';
import type { RunContext } from '@/lib/kernel/runs';

type Entry = { before?: unknown; after?: unknown; details?: Record<string, unknown> };

/** Writes what a run brought about into the history, in the name of the one who started it. */
export async function recordRun(run: RunContext<unknown>, tx: Tx, action: string, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({
    tenantId: run.tenantId,
    actorKind: run.actor.kind,
    actorId: run.actor.id,
    actorName: run.actor.name,
    action,
    resourceType: run.subject.type,
    resourceId: run.subject.id,
    before: withoutSecrets(entry.before),
    after: withoutSecrets(entry.after),
    details: withoutSecrets({ ...entry.details, run_id: run.runId }),
  });
}
