/** A paid licence goes on working this long after its end, for the payment to arrive. */
const graceDays = 14;

/** A licence in one of these works; in any other the tenant has no features and no places. */
const working = new Set(['trial', 'active', 'grace_period']);

type Limit = { max: number | null; unlimited: boolean };
type Toggle = { featureKey: string; enabled: boolean; startsAt: Date | null; endsAt: Date | null };
export type Terms = {
  status: string;
  endDate: Date;
  trialEndDate: Date | null;
  packageCode: string;
  packageLimits: Record<string, Limit>;
  packageFeatures: Record<string, boolean>;
  customLimits: Record<string, Limit> | null;
  customFeatures: Record<string, boolean> | null;
  toggles: readonly Toggle[];
};

export type Entitlements = {
  packageCode: string;
  features: ReadonlySet<string>;
  /** By meter; Infinity is no limit. A meter that is not here is not included: 0. */
  limits: ReadonlyMap<string, number>;
};

/** Until when a licence works, in milliseconds; its status follows, but what nobody moved must not work for ever. */
const worksUntil = ({ status, endDate, trialEndDate }: Terms): number =>
  status === 'trial' ? (trialEndDate ?? endDate).getTime() : endDate.getTime() + graceDays * 86_400_000;

export const nothing: Entitlements = { packageCode: '', features: new Set(), limits: new Map() };

const holds = ({ startsAt, endsAt }: Toggle, at: number) =>
  (!startsAt || startsAt.getTime() <= at) && (!endsAt || at < endsAt.getTime());

const noneWithheld: ReadonlySet<string> = new Set();

/** What the package itself gives: on trial without what is only for those who pay. */
const given = ({ status, packageFeatures }: Terms, key: string, paidOnly: ReadonlySet<string>): boolean =>
  (packageFeatures[key] ?? false) && !(status === 'trial' && paidOnly.has(key));

/**
 * What a tenant may: the package, then the licence's own terms, then the superadmin's toggles, and only while the
 * licence's status works (product.md, "entitlements").
 * @param paidOnly features that a trial alone does not give
 */
export function effectiveEntitlements(
  terms: Terms | undefined,
  at: Date,
  paidOnly: ReadonlySet<string> = noneWithheld,
): Entitlements {
  if (!terms || !working.has(terms.status) || at.getTime() >= worksUntil(terms)) return nothing;
  const ofPackage = Object.keys(terms.packageFeatures).map((key) => [key, given(terms, key, paidOnly)]);
  const switches: Record<string, boolean> = { ...Object.fromEntries(ofPackage), ...terms.customFeatures };
  for (const toggle of terms.toggles) if (holds(toggle, at.getTime())) switches[toggle.featureKey] = toggle.enabled;
  const limits = Object.entries({ ...terms.packageLimits, ...terms.customLimits });
  return {
    packageCode: terms.packageCode,
    features: new Set(Object.entries(switches).flatMap(([key, on]) => (on ? [key] : []))),
    limits: new Map(
      limits.map(([meter, limit]) => [meter, limit.unlimited ? Number.POSITIVE_INFINITY : (limit.max ?? 0)]),
    ),
  };
}

/**
 * Whether one feature is among the effective ones: the same answer, for those who ask at every request.
 * @param at milliseconds since the epoch
 */
export function hasFeature(
  terms: Terms | undefined,
  key: string,
  at: number,
  paidOnly: ReadonlySet<string> = noneWithheld,
): boolean {
  if (!terms || !working.has(terms.status) || at >= worksUntil(terms)) return false;
  let on = terms.customFeatures?.[key] ?? given(terms, key, paidOnly);
  for (const toggle of terms.toggles) if (toggle.featureKey === key && holds(toggle, at)) on = toggle.enabled;
  return on;
}
