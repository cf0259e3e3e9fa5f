import { asc, sql } from 'drizzle-orm';
import { auditEntries } from '@/db/schema/audit';
import type { Tx } from '@/lib/kernel/database';

/** The actions and kinds of things that occur in history, for filters. */
export async function knownNames(tx: Tx): Promise<{ actions: string[]; resources: string[] }> {
  const actions = await tx
    .selectDistinct({ name: auditEntries.action })
    .from(auditEntries)
    .orderBy(asc(auditEntries.action));
  const resources = await tx
    .selectDistinct({ name: sql<string>`${auditEntries.resourceType}` })
    .from(auditEntries)
    .where(sql`${auditEntries.resourceType} is not null`)
    .orderBy(asc(auditEntries.resourceType));
  return { actions: actions.map(({ name }) => name), resources: resources.map(({ name }) => name) };
}
