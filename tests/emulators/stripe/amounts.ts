import type { Price, Tier } from './objects';

const SECOND = 1000;

/** Rounds half away from zero, as money is rounded. */
export const roundMoney = (amount: number) => Math.sign(amount) * Math.round(Math.abs(amount));

function tierAmount(tier: Tier, units: number): number {
  const unit = Number((tier.unit_amount_decimal as string | null) ?? tier.unit_amount ?? 0);
  return unit * units + (tier.flat_amount ?? 0);
}

function tiered(tiers: Tier[], mode: string | null, quantity: number): number {
  if (mode === 'volume') {
    const tier = tiers.find(({ up_to }) => up_to === null || quantity <= up_to);
    return tier ? tierAmount(tier, quantity) : 0;
  }
  let below = 0;
  let sum = 0;
  for (const tier of tiers) {
    const units = Math.min(quantity, tier.up_to ?? quantity) - below;
    if (units <= 0) break;
    sum += tierAmount(tier, units);
    below += units;
  }
  return sum;
}

/** What a quantity of a price costs, in the smallest unit of its currency. */
export function priceAmount(price: Price, quantity: number): number {
  if (price._tiers) return roundMoney(tiered(price._tiers, price.tiers_mode, quantity));
  const unit = Number(price.unit_amount_decimal ?? price.unit_amount ?? 0);
  const transform = price.transform_quantity;
  if (!transform) return roundMoney(unit * quantity);
  const packs = quantity / transform.divide_by;
  return roundMoney(unit * (transform.round === 'up' ? Math.ceil(packs) : Math.floor(packs)));
}

/** A time some intervals later, on the same day of the month or its last. Seconds since 1970, UTC. */
export function addInterval(from: number, interval: string, count: number): number {
  const days = { day: 1, week: 7 }[interval];
  if (days) return from + days * count * 86_400;
  const date = new Date(from * SECOND);
  const months = interval === 'year' ? 12 * count : count;
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return Math.floor(date.getTime() / SECOND);
}
