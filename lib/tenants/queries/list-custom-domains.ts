import { desc, eq } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';

export type CustomDomainRow = Pick<
  typeof customDomains.$inferSelect,
  'id' | 'host' | 'status' | 'verifiedAt' | 'approvedAt' | 'lastCheckedAt' | 'createdAt'
>;

/** The hosts the tenant brought along, newest first. */
export const listCustomDomains = (tx: Tx, ctx: Context): Promise<CustomDomainRow[]> =>
  customDomainsOf(tx, ctx.tenant.id);

/** The same of any tenant; for staff. */
export async function customDomainsOf(tx: Tx, tenantId: string): Promise<CustomDomainRow[]> {
  return tx
    .select({
      id: customDomains.id,
      host: customDomains.host,
      status: customDomains.status,
      verifiedAt: customDomains.verifiedAt,
      approvedAt: customDomains.approvedAt,
      lastCheckedAt: customDomains.lastCheckedAt,
      createdAt: customDomains.createdAt,
    })
    .from(customDomains)
    .where(eq(customDomains.tenantId, tenantId))
    .orderBy(desc(customDomains.createdAt))
    .limit(100);
}
