import { auditEntries } from '@/db/schema/audit';
import { actorId, actorName, type Context } from './context';
import type { Tx } from './database';
import type { AuditRecord } from './operation';

const secretName = /pass|token|ticket|secret|credential|authorization|cookie/i;

/** The value as history keeps it: whatever is named like a secret is left out, even if a caller forgot. */
function withoutSecrets(value: unknown): unknown {
  if (value === undefined) return null;
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (secretName.test(key) && inner !== null ? '[redacted]' : inner)),
  );
}

/** Writes who did what to what, in the transaction of the change itself: both are kept, or neither. */
export async function writeAudit(
  tx: Tx,
  ctx: Context,
  action: string,
  scope: 'tenant' | 'platform',
  entry: AuditRecord,
): Promise<void> {
  await tx.insert(auditEntries).values({
    tenantId: scope === 'tenant' ? ctx.tenant.id : (entry.tenantId ?? null),
    actorKind: entry.actor?.kind ?? ctx.actor.kind,
    actorId: entry.actor?.id ?? actorId(ctx.actor),
    actorName: entry.actor?.name ?? actorName(ctx.actor),
    action,
    resourceType: entry.resource.type,
    resourceId: entry.resource.id,
    before: withoutSecrets(entry.before),
    after: withoutSecrets(entry.after),
    details: withoutSecrets(entry.details),
    ip: ctx.ip || null,
    userAgent: ctx.userAgent || null,
    requestId: ctx.requestId,
  });
}

/** The same for what a run brought about after the request was over: the actor is the one who asked for the run. */
export async function writeRunAudit(
  tx: Tx,
  run: {
    runId: string;
    tenantId: string;
    subject: { type: string; id: string };
    actor: { kind: string; id: string | null; name: string };
  },
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditEntries).values({
    tenantId: run.tenantId,
    actorKind: run.actor.kind as Context['actor']['kind'],
    actorId: run.actor.id,
    actorName: run.actor.name,
    action,
    resourceType: run.subject.type,
    resourceId: run.subject.id,
    details: withoutSecrets({ ...details, runId: run.runId }),
    requestId: run.runId,
  });
}
