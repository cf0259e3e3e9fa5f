import type { Ledger } from './ledger';
import type { Price, Session, Subscription } from './objects';
import { collect, periodLines, subscriptionInvoice } from './subscription-billing';
import { cancelNow } from './subscription-end';
import { periodEnd } from './subscription-items';

/** The end of the period that runs; all items share it. */
export const currentEnd = (subscription: Subscription) => subscription._items[0]?.current_period_end ?? 0;

/** Ends the period that runs: the next begins and is billed, or the subscription ends. */
export function renew(ledger: Ledger, subscription: Subscription): void {
  if (subscription.cancel_at_period_end) {
    cancelNow(ledger, subscription);
    return;
  }
  const previous = { status: subscription.status };
  for (const item of subscription._items) {
    item.current_period_start = item.current_period_end;
    item.current_period_end = periodEnd(ledger.get<Price>('price', item.price), item.current_period_end);
  }
  if (subscription.status === 'trialing') subscription.status = 'active';
  const now = ledger.now();
  subscription.discounts = subscription.discounts.filter((id) => {
    const { end } = ledger.get('discount', id) as { end?: unknown };
    return typeof end !== 'number' || end > now;
  });
  ledger.emit('customer.subscription.updated', subscription, previous);
  const lines = periodLines(ledger, subscription, false);
  const fields = { period_start: lines[0]?.period.start, period_end: lines[0]?.period.end };
  const invoice = subscriptionInvoice(ledger, subscription, 'subscription_cycle', lines, fields);
  if (subscription.pause_collection) return;
  collect(ledger, invoice, { charge: true, strict: false, offSession: true });
  const unpaid = invoice.status === 'open' && invoice.collection_method === 'charge_automatically';
  if (unpaid && subscription.status === 'active') {
    subscription.status = 'past_due';
    ledger.emit('customer.subscription.updated', subscription, { status: 'active' });
  }
}

/** What time alone brings about; true when there was something. */
export function passTime(ledger: Ledger): boolean {
  const now = ledger.now();
  let changed = false;
  for (const session of ledger.all<Session>('checkout.session')) {
    if (session.status !== 'open' || session.expires_at > now) continue;
    session.status = 'expired';
    ledger.emit('checkout.session.expired', session);
    changed = true;
  }
  for (const subscription of ledger.all<Subscription>('subscription')) {
    while (['active', 'trialing', 'past_due'].includes(subscription.status)) {
      const ends = subscription.cancel_at !== null && subscription.cancel_at <= now;
      if (!ends && currentEnd(subscription) > now) break;
      if (ends) cancelNow(ledger, subscription);
      else renew(ledger, subscription);
      changed = true;
    }
  }
  return changed;
}
