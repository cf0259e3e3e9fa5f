import { and, inArray, isNull } from 'drizzle-orm';
import { features } from '@/db/schema/catalogue';
import { licences, tenantFeatures } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { systemClock } from '@/lib/kernel/clock';
import type { Context } from '@/lib/kernel/context';
import { platformTransaction, type Tx } from '@/lib/kernel/database';
import { featureAfterTrial, featureMissing } from '@/lib/kernel/errors';
import { groupBy } from '@/lib/kernel/group-by';
import { inTurn } from '@/lib/kernel/in-turn';
import { shared } from '@/lib/kernel/shared';
import { hostMap } from '@/lib/tenants';
import { type Entitlements, effectiveEntitlements, hasFeature, nothing, type Terms } from './effective';

type Known = { terms: Map<string, Terms>; requiredPackage: Map<string, string>; paidOnly: ReadonlySet<string> };

/** This process's knowledge of every tenant's terms: a check never waits for the database. */
const known = () =>
  shared<Known>('entitlements', () => ({ terms: new Map(), requiredPackage: new Map(), paidOnly: new Set() }));

const columns = {
  tenantId: licences.tenantId,
  packageId: licences.packageId,
  status: licences.status,
  endDate: licences.endDate,
  trialEndDate: licences.trialEndDate,
  customLimits: licences.customLimits,
  customFeatures: licences.customFeatures,
};

const noToggles: Terms['toggles'] = [];

async function readTerms(tx: Tx, tenantIds?: readonly string[]): Promise<Map<string, Terms>> {
  const current = isNull(licences.supersededAt);
  const rows = await tx
    .select(columns)
    .from(licences)
    .where(tenantIds ? and(current, inArray(licences.tenantId, [...tenantIds])) : current);
  // Packages are few: a hundred thousand licences share what theirs say.
  const sold = await tx
    .select({ id: packages.id, code: packages.code, limits: packages.limits, features: packages.features })
    .from(packages)
    .where(tenantIds ? inArray(packages.id, [...new Set(rows.map((row) => row.packageId))]) : undefined);
  const byId = new Map(sold.map((each) => [each.id, each]));
  const toggles = await tx
    .select()
    .from(tenantFeatures)
    .where(tenantIds ? inArray(tenantFeatures.tenantId, [...tenantIds]) : undefined);
  const byTenant = groupBy(toggles, (toggle) => toggle.tenantId);
  const terms = new Map<string, Terms>();
  for (const { tenantId, packageId, ...licence } of rows) {
    const bought = byId.get(packageId);
    if (!bought) continue; // a foreign key holds it
    terms.set(tenantId, {
      ...licence,
      packageCode: bought.code,
      packageLimits: bought.limits,
      packageFeatures: bought.features,
      toggles: byTenant.get(tenantId) ?? noToggles,
    });
  }
  return terms;
}

/** A custom domain is served only while the licence has it; told anew whenever licences change. */
const heedLicences = () =>
  hostMap().heed((tenantId) => hasFeature(known().terms.get(tenantId), 'custom_domain', Date.now(), known().paidOnly));

async function readAll(): Promise<void> {
  await platformTransaction(async (tx) => {
    const terms = await readTerms(tx);
    const catalogue = await tx
      .select({ key: features.key, requiredPackage: features.requiredPackage, paidOnly: features.paidOnly })
      .from(features);
    known().terms = terms;
    known().requiredPackage = new Map(catalogue.map((row) => [row.key, row.requiredPackage ?? '']));
    known().paidOnly = new Set(catalogue.flatMap((row) => (row.paidOnly ? [row.key] : [])));
  });
  heedLicences();
}

async function readOne(tenantId: string): Promise<void> {
  const terms = (await platformTransaction((tx) => readTerms(tx, [tenantId]))).get(tenantId);
  if (terms) known().terms.set(tenantId, terms);
  else known().terms.delete(tenantId);
  heedLicences();
}

/** Reads everything; at start and after the listening connection was lost. */
export const loadEntitlements = (): Promise<void> => inTurn('entitlements', readAll);

/** Reads one tenant's terms again. */
export const refreshEntitlements = (tenantId: string): Promise<void> => inTurn('entitlements', () => readOne(tenantId));

/** What the tenant may at this moment. */
export function entitlementsOf(tenantId: string, at: Date = systemClock.now()): Entitlements {
  const terms = known().terms.get(tenantId);
  return terms ? effectiveEntitlements(terms, at, known().paidOnly) : nothing;
}

/** The code of the least package that has a feature; empty for one that no package has. */
export const requiredPackageOf = (feature: string): string => known().requiredPackage.get(feature) ?? '';

/** The tenant is on trial with a package that has the feature, which only those who pay get. */
export function opensAfterTrial(tenantId: string, feature: string): boolean {
  const terms = known().terms.get(tenantId);
  return terms?.status === 'trial' && !!terms.packageFeatures[feature] && known().paidOnly.has(feature);
}

/** @throws feature_missing, naming the least package that has it, or that the trial must be over first. */
export function requireFeature(ctx: Context, feature: string): void {
  if (entitlementsOf(ctx.tenant.id, ctx.clock.now()).features.has(feature)) return;
  if (opensAfterTrial(ctx.tenant.id, feature)) throw featureAfterTrial(feature);
  throw featureMissing(feature, requiredPackageOf(feature));
}
