import { and, asc, count, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { hostedDomains } from '@/db/schema/domains';
import { licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { sites } from '@/db/schema/sites';
import { tenantStatuses, tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

const columns = {
  id: tenants.id,
  slug: tenants.slug,
  name: tenants.name,
  status: tenants.status,
  isHouse: tenants.isHouse,
  locale: tenants.locale,
  createdAt: tenants.createdAt,
  packageName: packages.name,
  licenceStatus: licences.status,
  licenceEnd: licences.endDate,
  customers: sql<number>`(select count(*)::int from ${customers} where ${customers.tenantId} = ${tenants.id})`,
  domains: sql<number>`(select count(*)::int from ${hostedDomains}
    where ${hostedDomains.tenantId} = ${tenants.id} and ${hostedDomains.deletedAt} is null)`,
  sites: sql<number>`(select count(*)::int from ${sites}
    where ${sites.tenantId} = ${tenants.id} and ${sites.deletedAt} is null)`,
};

const read = (tx: Tx) =>
  tx
    .select(columns)
    .from(tenants)
    .leftJoin(licences, and(eq(licences.tenantId, tenants.id), isNull(licences.supersededAt)))
    .leftJoin(packages, eq(packages.id, licences.packageId))
    .$dynamic();

export type TenantOverview = Awaited<ReturnType<typeof read>>[number];
export type TenantStatus = (typeof tenantStatuses)[number];

export const isTenantStatus = (text: unknown): text is TenantStatus => tenantStatuses.includes(text as TenantStatus);

/** Every tenant with its licence and how much it holds, newest first, the platform's own last. */
export async function listTenants(
  tx: Tx,
  filter: Listing & { search?: string; status?: TenantStatus },
): Promise<Listed<TenantOverview>> {
  const wanted = containing(filter.search);
  const where = and(
    wanted ? or(ilike(tenants.name, wanted), ilike(tenants.slug, wanted)) : undefined,
    filter.status ? eq(tenants.status, filter.status) : undefined,
  );
  const [counted] = await tx.select({ total: count() }).from(tenants).where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await read(tx)
    .where(where)
    .orderBy(asc(tenants.isHouse), desc(tenants.createdAt), desc(tenants.id))
    .limit(shown.limit)
    .offset(offset);
  return { rows, ...shown };
}

/** Names for filters. */
export const tenantNames = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.select({ id: tenants.id, name: tenants.name }).from(tenants).orderBy(asc(tenants.name));

/** One tenant; undefined where there is none of that id. */
export async function readTenant(tx: Tx, id: string) {
  const [overview] = await read(tx).where(eq(tenants.id, id));
  const [row] = await tx.select().from(tenants).where(eq(tenants.id, id));
  return overview && row && { ...row, ...overview };
}
export type TenantDetail = NonNullable<Awaited<ReturnType<typeof readTenant>>>;
