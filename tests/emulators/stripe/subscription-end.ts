import { priceAmount, roundMoney } from './amounts';
import { closeInvoice } from './invoice-close';
import { createInvoiceItem } from './invoice-items';
import type { Ledger } from './ledger';
import type { Invoice, Price, Subscription } from './objects';
import { collect, subscriptionInvoice } from './subscription-billing';

export type Cancellation = { invoiceNow?: boolean; prorate?: boolean; comment?: string; feedback?: string };

/** Gives back, as waiting invoice items, what was paid for the time after `at`. */
export function creditUnused(ledger: Ledger, subscription: Subscription, at: number): void {
  for (const item of subscription._items) {
    const price = ledger.get<Price>('price', item.price);
    if (item.quantity === undefined || subscription.status === 'trialing') continue;
    const whole = item.current_period_end - item.current_period_start;
    const share = Math.max(0, item.current_period_end - at) / whole;
    const amount = -roundMoney(priceAmount(price, item.quantity) * share);
    if (amount === 0) continue;
    createInvoiceItem(ledger, {
      amount,
      currency: price.currency,
      customer: subscription.customer,
      description: `Unused time on ${String(ledger.find('product', price.product)?.name ?? price.product)}`,
      discountable: false,
      period: { start: at, end: item.current_period_end },
      subscription: subscription.id,
      _proration: true,
    });
  }
}

/** Ends a subscription at once. Its open first invoice is void. */
export function cancelNow(ledger: Ledger, subscription: Subscription, given: Cancellation = {}): void {
  const now = ledger.now();
  const unpaid = subscription.status === 'incomplete';
  if (given.prorate) creditUnused(ledger, subscription, now);
  Object.assign(subscription, { status: unpaid ? 'incomplete_expired' : 'canceled', ended_at: now });
  subscription.canceled_at ??= now;
  subscription.cancellation_details = {
    comment: given.comment ?? null,
    feedback: given.feedback ?? null,
    feedback_option: null,
    reason: 'cancellation_requested',
  };
  const invoice = ledger.find<Invoice>('invoice', subscription.latest_invoice);
  if (unpaid && invoice?.status === 'open') closeInvoice(ledger, invoice, 'void');
  if (given.invoiceNow) {
    const last = subscriptionInvoice(ledger, subscription, 'subscription_update', []);
    collect(ledger, last, { charge: true, strict: false, offSession: true });
  }
  ledger.emit('customer.subscription.deleted', subscription);
}
