import { and, asc, count, eq, ilike, isNull, or } from 'drizzle-orm';
import { licenceStatuses, licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

export type LicenceStatus = (typeof licenceStatuses)[number];
export const isLicenceStatus = (text: unknown): text is LicenceStatus =>
  licenceStatuses.includes(text as LicenceStatus);

const read = (tx: Tx) =>
  tx
    .select({ licence: licences, tenantName: tenants.name, packageName: packages.name, packageCode: packages.code })
    .from(licences)
    .innerJoin(tenants, eq(tenants.id, licences.tenantId))
    .innerJoin(packages, eq(packages.id, licences.packageId))
    .$dynamic();

export type LicenceOverview = Awaited<ReturnType<typeof read>>[number];

type LicenceFilter = Listing & { search?: string; status?: LicenceStatus; packageCode?: string };

/** The current licence of every tenant, those that end first on top; for staff. */
export async function listLicences(tx: Tx, filter: LicenceFilter): Promise<Listed<LicenceOverview>> {
  const wanted = containing(filter.search);
  const where = and(
    isNull(licences.supersededAt),
    wanted ? or(ilike(tenants.name, wanted), ilike(tenants.slug, wanted)) : undefined,
    filter.status ? eq(licences.status, filter.status) : undefined,
    filter.packageCode ? eq(packages.code, filter.packageCode) : undefined,
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(licences)
    .innerJoin(tenants, eq(tenants.id, licences.tenantId))
    .innerJoin(packages, eq(packages.id, licences.packageId))
    .where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await read(tx)
    .where(where)
    .orderBy(asc(licences.endDate), asc(tenants.name))
    .limit(shown.limit)
    .offset(offset);
  return { rows, ...shown };
}

/** A tenant's licences over time, the current one first. */
export const licencesOf = (tx: Tx, tenantId: string): Promise<LicenceOverview[]> =>
  read(tx).where(eq(licences.tenantId, tenantId)).orderBy(asc(licences.supersededAt));
