import { addInterval } from './amounts';
import type { Wire } from './blank';
import { mergedMetadata } from './change';
import { invalid } from './error';
import type { Ledger } from './ledger';
import type { Item, Price, Subscription } from './objects';
import { priceOf } from './prices';

/** The recurring price an item of a subscription means. */
export function recurringPrice(ledger: Ledger, given: Wire, place: string): Price {
  const price = priceOf(ledger, given, place);
  if (!price.recurring) {
    throw invalid(
      'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
      `${place}[price]`,
    );
  }
  return price;
}

/** How many of a price an item has; metered prices are counted by use instead. */
export function quantityOf(price: Price, given: unknown): number | undefined {
  return price.recurring?.usage_type === 'metered' ? undefined : Number(given ?? 1);
}

/** The end of a period of a price that begins at a time. Seconds since 1970. */
export function periodEnd(price: Price, start: number): number {
  return addInterval(start, price.recurring?.interval ?? 'month', price.recurring?.interval_count ?? 1);
}

/** A new item of a subscription, for the period from `start` to `end`. */
export function makeItem(ledger: Ledger, given: Wire, price: Price, period: { start: number; end: number }): Item {
  const rates = ((given.tax_rates || []) as string[]).map((id) => ledger.get('tax_rate', id, 'items[0][tax_rates]'));
  return ledger.make<Item>('subscription_item', {
    price: price.id,
    quantity: quantityOf(price, given.quantity),
    current_period_start: period.start,
    current_period_end: period.end,
    metadata: mergedMetadata(null, given.metadata),
    tax_rates: rates,
    _taxRates: rates.map((rate) => rate.id),
  });
}

/** The subscription an item belongs to, and the item. */
export function itemById(ledger: Ledger, id: string | undefined): { subscription: Subscription; item: Item } {
  for (const subscription of ledger.all<Subscription>('subscription')) {
    const item = subscription._items.find((one) => one.id === id);
    if (item) return { subscription, item };
  }
  throw invalid(`No such subscription_item: '${id}'`, 'item', 'resource_missing');
}
