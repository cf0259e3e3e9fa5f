import { and, count, desc, eq, gte, ilike, isNull, like, lt, or, sql } from 'drizzle-orm';
import { actorKinds, auditEntries } from '@/db/schema/audit';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

export type ActorKind = (typeof actorKinds)[number];
export const isActorKind = (text: unknown): text is ActorKind => actorKinds.includes(text as ActorKind);

export type AuditFilter = {
  /** The whole name, or its first part: `plan` finds `plan.create`. */
  action?: string;
  actorKind?: ActorKind;
  actorId?: string;
  /** Part of the actor's name. */
  actor?: string;
  resourceType?: string;
  resourceId?: string;
  /** `platform`: entries of no tenant. */
  tenantId?: string | 'platform';
  from?: Date;
  /** Not included. */
  to?: Date;
};

const columns = { entry: auditEntries, tenantName: tenants.name };
export type AuditRow = { entry: typeof auditEntries.$inferSelect; tenantName: string | null };

const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function matching(filter: AuditFilter) {
  const { action, actorKind, actorId, resourceType, resourceId, tenantId, from, to } = filter;
  const actor = containing(filter.actor);
  return and(
    action ? or(eq(auditEntries.action, action), like(auditEntries.action, `${literal(action)}.%`)) : undefined,
    actorKind ? eq(auditEntries.actorKind, actorKind) : undefined,
    actorId ? eq(auditEntries.actorId, actorId) : undefined,
    actor ? ilike(auditEntries.actorName, actor) : undefined,
    resourceType ? eq(auditEntries.resourceType, resourceType) : undefined,
    resourceId ? eq(auditEntries.resourceId, resourceId) : undefined,
    tenantId
      ? tenantId === 'platform'
        ? isNull(auditEntries.tenantId)
        : eq(auditEntries.tenantId, tenantId)
      : undefined,
    from ? gte(auditEntries.createdAt, from) : undefined,
    to ? lt(auditEntries.createdAt, to) : undefined,
  );
}

const read = (tx: Tx) =>
  tx.select(columns).from(auditEntries).leftJoin(tenants, eq(tenants.id, auditEntries.tenantId)).$dynamic();

/** Entries that match, newest first. */
export async function listEntries(tx: Tx, filter: AuditFilter & Listing): Promise<Listed<AuditRow>> {
  const where = matching(filter);
  const [counted] = await tx.select({ total: count() }).from(auditEntries).where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await read(tx)
    .where(where)
    .orderBy(desc(auditEntries.createdAt), desc(auditEntries.position))
    .limit(shown.limit)
    .offset(offset);
  return { rows, ...shown };
}

/** What happened to a thing or to any of several: newest first. */
export async function entriesAbout(tx: Tx, ids: readonly string[], limit = 10): Promise<AuditRow[]> {
  if (ids.length === 0) return [];
  const about = sql`${auditEntries.resourceId} in (${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )})`;
  return read(tx).where(about).orderBy(desc(auditEntries.createdAt), desc(auditEntries.position)).limit(limit);
}

export async function readEntry(tx: Tx, id: string): Promise<AuditRow | undefined> {
  const [row] = await read(tx).where(eq(auditEntries.id, id));
  return row;
}
