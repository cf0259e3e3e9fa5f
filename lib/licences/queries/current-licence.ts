import { and, asc, eq, isNull } from 'drizzle-orm';
import { features, meters, type Translated } from '@/db/schema/catalogue';
import { licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { entitlementsOf } from '../entitlement-map';

export type MeterRow = { key: string; names: Translated; unit: string; kind: 'gauge' | 'counter'; max: number };
export type FeatureRow = { key: string; names: Translated; descriptions: Translated; enabled: boolean };

export type CurrentLicence = {
  packageName: string;
  status: (typeof licences.$inferSelect)['status'];
  startDate: Date;
  endDate: Date;
  trialEndDate: Date | null;
  autoRenew: boolean;
  /** Minor units. */
  amount: number;
  currency: string;
  billingPeriod: string | null;
  /** What is limited, in the catalogue's order; a `max` of Infinity is no limit, 0 is not included. */
  meters: MeterRow[];
  features: FeatureRow[];
};

/** The tenant's licence that was not superseded, with what it effectively allows now; undefined without one. */
export async function readCurrentLicence(tx: Tx, ctx: Context): Promise<CurrentLicence | undefined> {
  const [row] = await tx
    .select({ licence: licences, packageName: packages.name })
    .from(licences)
    .innerJoin(packages, eq(packages.id, licences.packageId))
    .where(and(eq(licences.tenantId, ctx.tenant.id), isNull(licences.supersededAt)));
  if (!row) return undefined;
  const { licence, packageName } = row;
  const allowed = entitlementsOf(ctx.tenant.id, ctx.clock.now());
  const meterRows = await tx.select().from(meters).orderBy(asc(meters.sortOrder));
  const featureRows = await tx.select().from(features).orderBy(asc(features.sortOrder));
  return {
    packageName,
    status: licence.status,
    startDate: licence.startDate,
    endDate: licence.endDate,
    trialEndDate: licence.trialEndDate,
    autoRenew: licence.autoRenew,
    amount: licence.amount,
    currency: licence.currency,
    billingPeriod: licence.billingPeriod,
    meters: meterRows.map(({ key, names, unit, kind }) => ({
      ...{ key, names, unit, kind },
      max: allowed.limits.get(key) ?? 0,
    })),
    features: featureRows.map(({ key, names, descriptions }) => ({
      ...{ key, names, descriptions },
      enabled: allowed.features.has(key),
    })),
  };
}
