import { isNull, sql } from 'drizzle-orm';
import { auditEntries } from '@/db/schema/audit';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';

export type ChainState = {
  /** Null: the platform's own chain. */
  tenantId: string | null;
  name: string | null;
  entries: number;
  problems: { entryId: string; position: number; problem: string }[];
};

async function problemsOf(tx: Tx, tenantId: string | null): Promise<ChainState['problems']> {
  const rows = await tx.execute<{ entry_id: string; entry_position: string; problem: string }>(
    sql`select entry_id, entry_position, problem from audit.verify(${tenantId}::uuid) limit 20`,
  );
  return [...rows].map((row) => ({
    entryId: row.entry_id,
    position: Number(row.entry_position),
    problem: row.problem,
  }));
}

/** Works out every hash anew: whether each chain is as it was written. Reads all of history; for staff who ask for it. */
export async function verifyChains(tx: Tx, tenantId?: string | null): Promise<ChainState[]> {
  const counted = await tx
    .select({ tenantId: auditEntries.tenantId, entries: sql<number>`count(*)::int` })
    .from(auditEntries)
    .where(
      tenantId === undefined
        ? undefined
        : tenantId
          ? sql`${auditEntries.tenantId} = ${tenantId}`
          : isNull(auditEntries.tenantId),
    )
    .groupBy(auditEntries.tenantId);
  const names = new Map(
    (await tx.select({ id: tenants.id, name: tenants.name }).from(tenants)).map((t) => [t.id, t.name]),
  );
  const chains: ChainState[] = [];
  for (const { tenantId: id, entries } of counted) {
    chains.push({ tenantId: id, name: id ? (names.get(id) ?? id) : null, entries, problems: await problemsOf(tx, id) });
  }
  return chains.sort((a, b) => Number(b.tenantId === null) - Number(a.tenantId === null) || b.entries - a.entries);
}
