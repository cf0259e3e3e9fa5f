import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';

export type TenantRow = typeof tenants.$inferSelect;

/** A tenant as history and programs see it. */
export const TenantRecord = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  status: z.string(),
  suspendedAt: z.date().nullable(),
  suspendedReason: z.string().nullable(),
});

export const tenantRecord = (row: TenantRow): z.output<typeof TenantRecord> => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  status: row.status,
  suspendedAt: row.suspendedAt,
  suspendedReason: row.suspendedReason,
});

/** Locked until the transaction ends. @throws not_found */
export async function requireTenant(tx: Tx, id: string): Promise<TenantRow> {
  const [row] = await tx.select().from(tenants).where(eq(tenants.id, id)).for('update');
  if (!row) throw notFound('tenant_not_found');
  return row;
}
