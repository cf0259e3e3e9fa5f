import { priceAmount, roundMoney } from './amounts';
import type { Wire } from './blank';
import { mergedMetadata } from './change';
import { invalid, notBuilt } from './error';
import { createInvoiceItem } from './invoice-items';
import type { Ledger } from './ledger';
import type { Item, Price, Subscription } from './objects';
import { collect, periodLines, subscriptionInvoice } from './subscription-billing';
import { creditUnused } from './subscription-end';
import { makeItem, periodEnd, quantityOf, recurringPrice } from './subscription-items';

const interval = ({ recurring }: Price) => `${recurring?.interval} ${recurring?.interval_count}`;

/** Charges, as a waiting invoice item, for the rest of the period from `at` on. */
function chargeRest(ledger: Ledger, subscription: Subscription, item: Item, at: number): void {
  const price = ledger.get<Price>('price', item.price);
  if (item.quantity === undefined) return;
  const whole = item.current_period_end - item.current_period_start;
  const amount = roundMoney((priceAmount(price, item.quantity) * Math.max(0, item.current_period_end - at)) / whole);
  createInvoiceItem(ledger, {
    amount,
    currency: price.currency,
    customer: subscription.customer,
    description: `Remaining time on ${item.quantity} × ${String(ledger.find('product', price.product)?.name ?? price.product)}`,
    discountable: false,
    period: { start: at, end: item.current_period_end },
    subscription: subscription.id,
    _proration: true,
  });
}

/** The items after a change; those that stay keep their place. */
function changedItems(ledger: Ledger, subscription: Subscription, given: Wire[]): Item[] {
  const items = subscription._items.map((item) => ({ ...item }));
  const [anyItem] = items;
  for (const [i, change] of given.entries()) {
    const place = `items[${i}]`;
    const index = items.findIndex((item) => item.id === change.id);
    const former = items[index];
    if (change.id !== undefined && !former) {
      throw invalid(`No such subscription_item: '${change.id}'`, `${place}[id]`, 'resource_missing');
    }
    if (!former) {
      const price = recurringPrice(ledger, change, place);
      const start = anyItem?.current_period_start ?? ledger.now();
      const end = anyItem?.current_period_end ?? periodEnd(price, start);
      items.push({ ...makeItem(ledger, change, price, { start, end }), subscription: subscription.id });
      continue;
    }
    if (change.deleted === true) {
      items.splice(index, 1);
      continue;
    }
    const replaced = change.price !== undefined || change.price_data !== undefined;
    const price = replaced ? recurringPrice(ledger, change, place) : ledger.get<Price>('price', former.price);
    former.price = price.id;
    former.quantity = quantityOf(price, change.quantity ?? former.quantity);
    former.metadata = mergedMetadata(former.metadata, change.metadata);
  }
  if (items.length === 0) throw invalid('A subscription must have at least one active item.', 'items');
  return items;
}

/**
 * Changes the items of a subscription and bills the difference as `proration_behavior` says. Another interval begins a
 * new period at once, as with the vendor.
 */
export function changeItems(ledger: Ledger, subscription: Subscription, given: Wire[], input: Wire): void {
  const behaviour = String(input.proration_behavior ?? 'create_prorations');
  const at = Number(input.proration_date ?? ledger.now());
  const next = changedItems(ledger, subscription, given);
  const prices = next.map((item) => ledger.get<Price>('price', item.price));
  if (new Set(prices.map(interval)).size > 1) throw notBuilt('subscriptions whose prices have different intervals');
  const [first] = prices;
  const [former] = subscription._items;
  const moved = first && former && interval(first) !== interval(ledger.get<Price>('price', former.price));
  const trial = subscription.status === 'trialing';
  const same = (item: Item) =>
    subscription._items.some((old) => old.price === item.price && old.quantity === item.quantity);
  const changed = next.length !== subscription._items.length || !next.every(same);
  if (changed && behaviour !== 'none' && !trial) creditUnused(ledger, subscription, at);
  subscription._items = next;
  if (moved && !trial) {
    const now = ledger.now();
    for (const item of next) {
      Object.assign(item, { current_period_start: now, current_period_end: periodEnd(first, now) });
    }
    subscription.billing_cycle_anchor = now;
    bill(ledger, subscription, true, input);
    return;
  }
  if (!changed || behaviour === 'none' || trial) return;
  for (const item of next) chargeRest(ledger, subscription, item, at);
  if (behaviour === 'always_invoice') bill(ledger, subscription, false, input);
}

function bill(ledger: Ledger, subscription: Subscription, period: boolean, input: Wire): void {
  const lines = period ? periodLines(ledger, subscription, false) : [];
  const invoice = subscriptionInvoice(ledger, subscription, 'subscription_update', lines);
  const strict = input.payment_behavior === 'error_if_incomplete';
  const charge = input.payment_behavior !== 'default_incomplete';
  collect(ledger, invoice, { charge, strict, offSession: input.off_session === true });
}
