import { and, eq, isNull, like, ne, or } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { registrableDomain } from './sender';

/** Hosts under the address's registrable domain that are served and whose proof is there: the tenant's own, and others'. */
export async function hostsAround(
  tx: Tx,
  tenantId: string,
  address: string,
): Promise<{ ownHosts: string[]; otherHosts: string[] }> {
  const registrable = registrableDomain(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  if (!registrable) return { ownHosts: [], otherHosts: [] };
  const below = or(eq(customDomains.host, registrable), like(customDomains.host, `%.${registrable}`));
  const own = await tx
    .select({ host: customDomains.host })
    .from(customDomains)
    .where(
      and(
        eq(customDomains.tenantId, tenantId),
        eq(customDomains.status, 'active'),
        isNull(customDomains.proofLostAt),
        below,
      ),
    );
  const others = await tx
    .select({ host: customDomains.host })
    .from(customDomains)
    .where(and(ne(customDomains.tenantId, tenantId), eq(customDomains.status, 'active'), below));
  return { ownHosts: own.map(({ host }) => host), otherHosts: others.map(({ host }) => host) };
}
