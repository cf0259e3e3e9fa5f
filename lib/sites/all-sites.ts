import { and, count, desc, eq, ilike, isNull, or } from 'drizzle-orm';
import { customers, users } from '@/db/schema/accounts';
import { hostedDomains } from '@/db/schema/domains';
import { containers, siteStatuses, sites } from '@/db/schema/sites';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

export type SiteStatus = (typeof siteStatuses)[number];
export const isSiteStatus = (text: unknown): text is SiteStatus => siteStatuses.includes(text as SiteStatus);

const read = (tx: Tx) =>
  tx
    .select({
      id: sites.id,
      name: sites.name,
      templateKey: sites.templateKey,
      status: sites.status,
      accessUrl: sites.accessUrl,
      runId: sites.runId,
      createdAt: sites.createdAt,
      deletedAt: sites.deletedAt,
      domainId: sites.domainId,
      domainName: hostedDomains.domainName,
      tenantId: sites.tenantId,
      tenantName: tenants.name,
      customerId: sites.customerId,
      customerName: users.fullName,
      customerEmail: users.email,
    })
    .from(sites)
    .innerJoin(tenants, eq(tenants.id, sites.tenantId))
    .innerJoin(customers, eq(customers.id, sites.customerId))
    .innerJoin(users, eq(users.id, customers.userId))
    .leftJoin(hostedDomains, eq(hostedDomains.id, sites.domainId))
    .$dynamic();

export type SiteOverview = Awaited<ReturnType<typeof read>>[number];

type SitesFilter = Listing & { search?: string; status?: SiteStatus; tenantId?: string; customerId?: string };

/** Sites of all tenants, newest first; `search` looks into name, domain and customer. For staff. */
export async function listAllSites(tx: Tx, filter: SitesFilter): Promise<Listed<SiteOverview>> {
  const wanted = containing(filter.search);
  const where = and(
    isNull(sites.deletedAt),
    wanted
      ? or(ilike(sites.name, wanted), ilike(hostedDomains.domainName, wanted), ilike(users.email, wanted))
      : undefined,
    filter.status ? eq(sites.status, filter.status) : undefined,
    filter.tenantId ? eq(sites.tenantId, filter.tenantId) : undefined,
    filter.customerId ? eq(sites.customerId, filter.customerId) : undefined,
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(sites)
    .innerJoin(customers, eq(customers.id, sites.customerId))
    .innerJoin(users, eq(users.id, customers.userId))
    .leftJoin(hostedDomains, eq(hostedDomains.id, sites.domainId))
    .where(where);
  const { offset, ...paging } = slice(counted?.total ?? 0, filter);
  const rows = await read(tx)
    .where(where)
    .orderBy(desc(sites.createdAt), desc(sites.id))
    .limit(paging.limit)
    .offset(offset);
  return { rows, ...paging };
}

/** A site with its containers, also one that was deleted; undefined where there is none of that id. */
export async function readAnySite(tx: Tx, id: string) {
  const [row] = await read(tx).where(eq(sites.id, id));
  if (!row) return undefined;
  const parts = await tx.select().from(containers).where(eq(containers.siteId, id)).orderBy(containers.service);
  return { ...row, containers: parts };
}
