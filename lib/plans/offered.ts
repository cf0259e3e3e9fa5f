type Offer = { tenantId: string | null; slug: string; sortOrder: number; priceMonthly: number };

/** What a tenant sells: everybody's plans and its own, its own instead of everybody's of the same slug; in selling order. */
export function offered<P extends Offer>(plans: readonly P[]): P[] {
  const own = new Set(plans.filter((plan) => plan.tenantId !== null).map((plan) => plan.slug));
  return plans
    .filter((plan) => plan.tenantId !== null || !own.has(plan.slug))
    .sort((a, b) => a.sortOrder - b.sortOrder || a.priceMonthly - b.priceMonthly || a.slug.localeCompare(b.slug, 'en'));
}

/** What a year costs less than twelve months, of 1; 0 when it costs no less. Prices in minor units. */
export function yearlySaving({ priceMonthly, priceYearly }: { priceMonthly: number; priceYearly: number }): number {
  const twelve = 12 * priceMonthly;
  return twelve > 0 && priceYearly < twelve ? 1 - priceYearly / twelve : 0;
}
