import type { Wire } from './blank';
import { StripeError } from './error';
import { pendingItems, subscriptionLine } from './invoice-lines';
import { chargedMethod, chargeInvoice } from './invoice-payment';
import { createInvoice, finalizeInvoice } from './invoicing';
import type { Ledger } from './ledger';
import type { Customer, Invoice, Line, Subscription } from './objects';

/** An invoice of a subscription, with the customer's waiting items; draft. */
export function subscriptionInvoice(
  ledger: Ledger,
  subscription: Subscription,
  reason: string,
  lines: Line[],
  fields: Wire = {},
): Invoice {
  const customer = ledger.get<Customer>('customer', subscription.customer);
  const items = pendingItems(ledger, customer.id, subscription.currency);
  const invoice = createInvoice(ledger, {
    customer,
    currency: subscription.currency,
    lines,
    items,
    subscription: subscription.id,
    fields: {
      billing_reason: reason,
      collection_method: subscription.collection_method,
      auto_advance: true,
      discounts: [...subscription.discounts],
      _daysUntilDue: subscription.days_until_due,
      _taxRates: subscription._taxRates,
      ...fields,
    },
  });
  for (const id of [...subscription.discounts]) {
    // A discount for one invoice is used up by it.
    const coupon = ledger.find('coupon', (ledger.get('discount', id).source as { coupon: string }).coupon);
    if (coupon?.duration === 'once') subscription.discounts = subscription.discounts.filter((one) => one !== id);
  }
  subscription.latest_invoice = invoice.id;
  return invoice;
}

/** The lines of a subscription's current period. */
export function periodLines(ledger: Ledger, subscription: Subscription, trial: boolean): Line[] {
  return subscription._items.map((item) => {
    const period = { start: item.current_period_start, end: item.current_period_end };
    return subscriptionLine(ledger, item, period, trial);
  });
}

/**
 * Finalizes an invoice and charges it, when that is how the subscription is paid.
 * @throws StripeError 402 when the card declines and `strict` is set; else the failure stays on the invoice
 */
export function collect(
  ledger: Ledger,
  invoice: Invoice,
  options: { charge: boolean; strict: boolean; offSession: boolean },
): void {
  finalizeInvoice(ledger, invoice);
  if (invoice.status !== 'open' || invoice.collection_method === 'send_invoice') return;
  if (!options.charge || (!options.strict && !chargedMethod(ledger, invoice))) return;
  try {
    chargeInvoice(ledger, invoice, undefined, options.offSession);
  } catch (error) {
    if (options.strict || !(error instanceof StripeError)) throw error;
  }
}
