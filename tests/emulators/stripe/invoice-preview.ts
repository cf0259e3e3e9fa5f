import type { Wire } from './blank';
import { redeem } from './discounts';
import { invalid } from './error';
import { newId } from './ids';
import { createInvoiceItem } from './invoice-items';
import { pendingItems } from './invoice-lines';
import { createInvoice } from './invoicing';
import type { Ledger } from './ledger';
import type { Customer, Invoice, Subscription } from './objects';
import { present } from './present';
import { createSubscription } from './subscription-create';
import { currentEnd, renew } from './subscription-renew';
import { updateSubscription } from './subscription-update';

/** Plays the change and, unless it bills at once, the next renewal; gives the invoice that comes of it. */
function ofSubscription(ledger: Ledger, subscription: Subscription, details: Wire): Invoice {
  const before = subscription.latest_invoice;
  const { cancel_now, ...changes } = details;
  if (cancel_now === true)
    throw invalid('The sandbox does not preview cancellations.', 'subscription_details[cancel_now]');
  if (Object.keys(changes).length > 0) updateSubscription(ledger, subscription, changes);
  if (subscription.latest_invoice === before) renew(ledger, subscription);
  return ledger.get<Invoice>('invoice', subscription.latest_invoice);
}

/** What the next invoice would be: everything is played on a copy, nothing is kept. */
export function previewInvoice(real: Ledger, input: Wire): Wire {
  const ledger = real.scratch();
  const details = (input.subscription_details ?? {}) as Wire;
  const running = input.subscription
    ? ledger.get<Subscription>('subscription', input.subscription, 'subscription')
    : undefined;
  const customer = ledger.get<Customer>('customer', input.customer ?? running?.customer, 'customer');
  for (const item of (input.invoice_items ?? []) as Wire[]) {
    const { price, ...rest } = item;
    createInvoiceItem(ledger, { ...rest, customer: customer.id, ...(price !== undefined && { pricing: { price } }) });
  }
  let invoice: Invoice;
  let at = ledger.now();
  if (running) {
    at = currentEnd(running);
    invoice = ofSubscription(ledger, running, details);
  } else if (details.items) {
    const made = createSubscription(ledger, {
      ...details,
      customer: customer.id,
      payment_behavior: 'default_incomplete',
    });
    invoice = ledger.get<Invoice>('invoice', made.latest_invoice);
  } else {
    const currency = String(input.currency ?? customer.currency ?? 'usd').toLowerCase();
    const items = pendingItems(ledger, customer.id, currency);
    if (items.length === 0)
      throw invalid('Nothing to invoice for customer', undefined, 'invoice_no_customer_line_items');
    const discounts = redeem(ledger, input.discounts, { customer: customer.id });
    invoice = createInvoice(ledger, { customer, currency, items, fields: { discounts } });
  }
  const reason = running ? 'upcoming' : invoice.billing_reason;
  const draft = { status: 'draft', number: null, amount_paid: 0, amount_remaining: invoice.amount_due };
  const shown = present(ledger, Object.assign(invoice, draft, { billing_reason: reason }));
  return { ...shown, id: `upcoming_${newId('invoice')}`, hosted_invoice_url: null, next_payment_attempt: at };
}
