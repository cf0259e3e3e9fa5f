import { asc, eq } from 'drizzle-orm';
import { customDomains, type tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';

const proved = new Set(['verified', 'approved', 'active']);
const order = ['active', 'approved', 'verified', 'pending', 'failed'];

/** Where a tenant is found, as `TenantBrandingSettings` says it: of several custom domains the primary, else the furthest. */
export async function hostsOf(tx: Tx, tenant: Pick<typeof tenants.$inferSelect, 'id' | 'slug' | 'primaryHost'>) {
  const { host, status, tenantId, createdAt } = customDomains;
  const rows = await tx
    .select({ host, status })
    .from(customDomains)
    .where(eq(tenantId, tenant.id))
    .orderBy(asc(createdAt));
  const ranked = rows.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const domain = ranked.find((row) => row.host === tenant.primaryHost) ?? ranked[0];
  return {
    subdomain: tenant.slug,
    customDomain: domain?.host ?? null,
    domainVerified: domain !== undefined && proved.has(domain.status),
  };
}
