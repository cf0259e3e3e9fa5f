import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { features, type Translated } from '@/db/schema/catalogue';
import { type FeatureSet, type LimitSet, packagePrices, packages } from '@/db/schema/packages';
import type { Tx } from '@/lib/kernel/database';
import { groupBy } from '@/lib/kernel/group-by';

type Price = { billingPeriod: 'monthly' | 'quarterly' | 'yearly'; currency: string; amount: number };

/** A package as it is sold. `amount` in minor units. */
export type OfferedPackage = {
  id: string;
  code: string;
  name: string;
  description: string | null;
  highlightText: string | null;
  trialDays: number;
  limits: LimitSet;
  features: FeatureSet;
  prices: Price[];
};

const columns = {
  id: packages.id,
  code: packages.code,
  name: packages.name,
  description: packages.description,
  highlightText: packages.highlightText,
  trialDays: packages.trialDays,
  limits: packages.limits,
  features: packages.features,
};

/** On sale to everybody who comes: current, active, no tenant's own. */
const onSale = and(isNull(packages.supersededAt), isNull(packages.tenantId), eq(packages.isActive, true));

async function withPrices(tx: Tx, rows: Omit<OfferedPackage, 'prices'>[]): Promise<OfferedPackage[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const { packageId, billingPeriod, currency, amount } = packagePrices;
  const prices = await tx
    .select({ packageId, billingPeriod, currency, amount })
    .from(packagePrices)
    .where(inArray(packageId, ids));
  const byPackage = groupBy(prices, (price) => price.packageId);
  return rows.map((row) => ({
    ...row,
    prices: (byPackage.get(row.id) ?? []).map(({ packageId: _, ...price }) => price),
  }));
}

/** What is sold, in its order; with `hidden` also what is not shown where tenants sign up, for staff. */
export async function listOfferedPackages(tx: Tx, { hidden = false } = {}): Promise<OfferedPackage[]> {
  const rows = await tx
    .select(columns)
    .from(packages)
    .where(hidden ? onSale : and(onSale, eq(packages.isPublic, true)))
    .orderBy(asc(packages.displayOrder), asc(packages.code));
  return withPrices(tx, rows);
}

/** One of them; undefined when it is not on sale. */
export async function findOfferedPackage(
  tx: Tx,
  code: string,
  { hidden = false } = {},
): Promise<OfferedPackage | undefined> {
  const shown = hidden ? onSale : and(onSale, eq(packages.isPublic, true));
  const rows = await tx
    .select(columns)
    .from(packages)
    .where(and(shown, eq(packages.code, code)));
  return (await withPrices(tx, rows))[0];
}

/** What features are called, by key, in the catalogue's order. */
export async function featureNames(tx: Tx): Promise<Map<string, Translated>> {
  const rows = await tx
    .select({ key: features.key, names: features.names })
    .from(features)
    .orderBy(asc(features.sortOrder));
  return new Map(rows.map(({ key, names }) => [key, names]));
}
