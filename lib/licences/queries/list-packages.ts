import { and, asc, count, inArray, isNull } from 'drizzle-orm';
import { features, meters } from '@/db/schema/catalogue';
import { licences } from '@/db/schema/licences';
import { packagePrices, packages } from '@/db/schema/packages';
import type { Tx } from '@/lib/kernel/database';
import { groupBy } from '@/lib/kernel/group-by';

/** The packages on sale now, in their order, with prices and how many tenants hold them. */
export async function listPackages(tx: Tx) {
  const rows = await tx
    .select()
    .from(packages)
    .where(isNull(packages.supersededAt))
    .orderBy(asc(packages.displayOrder), asc(packages.code));
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const prices = groupBy(
    await tx
      .select()
      .from(packagePrices)
      .where(inArray(packagePrices.packageId, ids))
      .orderBy(asc(packagePrices.currency), asc(packagePrices.amount)),
    (price) => price.packageId,
  );
  const held = await tx
    .select({ packageId: licences.packageId, tenants: count() })
    .from(licences)
    .where(and(isNull(licences.supersededAt), inArray(licences.packageId, ids)))
    .groupBy(licences.packageId);
  return rows.map((row) => ({
    ...row,
    prices: prices.get(row.id) ?? [],
    tenants: held.find((each) => each.packageId === row.id)?.tenants ?? 0,
  }));
}

export type PackageOverview = Awaited<ReturnType<typeof listPackages>>[number];

/** What can be counted and what can be switched on, in the order of the screens. */
export async function readCatalogue(tx: Tx) {
  return {
    meters: await tx.select().from(meters).orderBy(asc(meters.sortOrder)),
    features: await tx.select().from(features).orderBy(asc(features.sortOrder)),
  };
}

export type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;
