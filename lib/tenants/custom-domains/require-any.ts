import { eq } from 'drizzle-orm';
import { customDomains, tenants } from '@/db/schema/tenants';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import type { CustomDomainRow } from './rows';

export type OwnedDomain = { row: CustomDomainRow; tenant: { id: string; slug: string; isHouse: boolean } };

/**
 * Any tenant's custom domain with its tenant, locked until the transaction ends; for staff. Where they act for one tenant,
 * only that tenant's.
 * @throws not_found
 */
export async function requireAnyDomain(tx: Tx, ctx: Context, id: string): Promise<OwnedDomain> {
  const [row] = await tx.select().from(customDomains).where(eq(customDomains.id, id)).for('update');
  if (!row || (!ctx.tenant.isHouse && row.tenantId !== ctx.tenant.id)) throw notFound('custom_domain_not_found');
  const [tenant] = await tx
    .select({ id: tenants.id, slug: tenants.slug, isHouse: tenants.isHouse })
    .from(tenants)
    .where(eq(tenants.id, row.tenantId));
  if (!tenant) throw notFound('custom_domain_not_found');
  return { row, tenant };
}
