/** Days a trial lasts where the package names none (second document, "Senaryo 1"). */
const defaultTrialDays = 14;
const day = 86_400_000; // milliseconds

type Offer = { trialDays: number; prices: readonly { billingPeriod: string; currency: string; amount: number }[] };
type Wish = { status: 'trial' | 'active'; period: 'monthly' | 'yearly' };

/** The same day that many months later, or the month's last where it has no such day (UTC). */
function monthsAfter(from: Date, months: number): Date {
  const at = new Date(from);
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(from.getUTCDate(), last));
  return at;
}

/**
 * Period and price of a new licence. A trial ends by itself and is followed by nothing until somebody chooses; what it will
 * cost then is noted. A package without a price for the period is offered by the month; without any, for nothing.
 */
export function firstTerms(offer: Offer, { status, period }: Wish, now: Date) {
  const priced = (wanted: string) =>
    offer.prices.find(({ billingPeriod, currency }) => billingPeriod === wanted && currency === 'TRY');
  const price = priced(period) ?? priced('monthly');
  const billingPeriod = price?.billingPeriod === 'yearly' ? ('yearly' as const) : ('monthly' as const);
  const cost = { amount: price?.amount ?? 0, currency: 'TRY' as const, billingPeriod };
  if (status === 'trial') {
    const end = new Date(now.getTime() + (offer.trialDays || defaultTrialDays) * day);
    return {
      ...cost,
      status,
      startDate: now,
      endDate: end,
      trialEndDate: end,
      autoRenew: false,
      nextBillingDate: null,
    };
  }
  const end = monthsAfter(now, billingPeriod === 'yearly' ? 12 : 1);
  return { ...cost, status, startDate: now, endDate: end, trialEndDate: null, autoRenew: true, nextBillingDate: end };
}
