import { eq } from 'drizzle-orm';
import type { Translated } from '@/db/schema/catalogue';
import { tenantFeatures } from '@/db/schema/licences';
import type { Tx } from '@/lib/kernel/database';
import { entitlementsOf } from '../entitlement-map';
import { readCatalogue } from './list-packages';

export type MeterView = {
  key: string;
  names: Translated;
  unit: string;
  icon: string;
  kind: 'gauge' | 'counter';
  /** Null: unlimited; 0: not included. */
  max: number | null;
};
export type FeatureView = {
  key: string;
  names: Translated;
  descriptions: Translated;
  icon: string;
  group: string;
  requiredPackage: string | null;
  enabled: boolean;
  /** What the superadmin set by hand; undefined where the licence decides. */
  toggled?: boolean;
};

/** What a tenant effectively has now: every meter with its ceiling and every feature, on or off. */
export async function tenantEntitlements(tx: Tx, tenantId: string, now: Date) {
  const allowed = entitlementsOf(tenantId, now);
  const catalogue = await readCatalogue(tx);
  const toggles = await tx.select().from(tenantFeatures).where(eq(tenantFeatures.tenantId, tenantId));
  const byKey = new Map(toggles.map((toggle) => [toggle.featureKey, toggle.enabled]));
  const meters = catalogue.meters.map(({ key, names, unit, icon, kind }): MeterView => {
    const max = allowed.limits.get(key) ?? 0;
    return { key, names, unit, icon, kind, max: Number.isFinite(max) ? max : null };
  });
  const features = catalogue.features.map(
    ({ key, names, descriptions, icon, group, requiredPackage }): FeatureView => ({
      ...{ key, names, descriptions, icon, group, requiredPackage },
      enabled: allowed.features.has(key),
      toggled: byKey.get(key),
    }),
  );
  return { meters, features };
}
