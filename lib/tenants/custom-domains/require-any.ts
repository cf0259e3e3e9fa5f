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
  const [found] = await tx
    .select({ row: customDomains, tenant: { id: tenants.id, slug: tenants.slug, isHouse: tenants.isHouse } })
    .from(customDomains)
    .innerJoin(tenants, eq(tenants.id, customDomains.tenantId))
    .where(eq(customDomains.id, id))
    .for('update', { of: customDomains });
  if (!found || (!ctx.tenant.isHouse && found.tenant.id !== ctx.tenant.id)) throw notFound('custom_domain_not_found');
  return found;
}
