import { eq, inArray } from 'drizzle-orm';
import { customDomains, tenants } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { groupBy } from '@/lib/kernel/group-by';
import { shared } from '@/lib/kernel/shared';
import { HostMap, type TenantHosts } from './host-map';

/** This process's host map, kept filled from start to end. */
export const hostMap = (): HostMap => shared('host-map', () => new HostMap(config().platformHost));

const refOf = (row: typeof tenants.$inferSelect): TenantRef => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  isHouse: row.isHouse,
  status: row.status,
  brandingVersion: row.brandingVersion,
  locale: row.locale,
  timeZone: row.timeZone,
  currency: row.currency,
  dateFormat: row.dateFormat,
  timeFormat: row.timeFormat,
});

/** Tenants with the custom domains that are served: proved and approved. A closed tenant has no host. */
async function readHosts(tenantId?: string): Promise<TenantHosts[]> {
  return platformTransaction(async (tx) => {
    const rows = await tx
      .select()
      .from(tenants)
      .where(tenantId ? eq(tenants.id, tenantId) : undefined);
    const served = await tx
      .select()
      .from(customDomains)
      .where(inArray(customDomains.status, ['active']))
      .orderBy(customDomains.createdAt);
    const byTenant = groupBy(served, (domain) => domain.tenantId);
    return rows
      .filter((row) => row.status !== 'closed')
      .map((row) => ({ tenant: refOf(row), customHosts: (byTenant.get(row.id) ?? []).map((domain) => domain.host) }));
  });
}

/** Reads every tenant; at start and after the listening connection was lost. */
export async function loadHosts(): Promise<void> {
  hostMap().load(await readHosts());
}

/** Reads one tenant again. */
export async function refreshHost(tenantId: string): Promise<void> {
  const [row] = await readHosts(tenantId);
  if (row) hostMap().set(row);
  else hostMap().remove(tenantId);
}
