import type { Wire } from './blank';
import { invalid } from './error';
import { createIntent } from './intents';
import { type InvoiceItem, itemLine } from './invoice-lines';
import { markPaid } from './invoice-payment';
import { computeTotals } from './invoice-totals';
import type { Ledger } from './ledger';
import type { Customer, Invoice, Line } from './objects';

const DAY = 86_400;

export type NewInvoice = {
  customer: Customer;
  currency: string;
  lines?: Line[];
  items?: InvoiceItem[];
  subscription?: string;
  fields?: Wire;
};

/** A new draft with these lines and invoice items. */
export function createInvoice(ledger: Ledger, given: NewInvoice): Invoice {
  const { customer, subscription = null } = given;
  const parent = subscription && {
    type: 'subscription_details',
    subscription_details: { metadata: ledger.find('subscription', subscription)?.metadata ?? {}, subscription },
    quote_details: null,
  };
  const invoice = ledger.add<Invoice>('invoice', {
    account_country: 'US',
    account_name: 'Sandbox',
    billing_reason: 'manual',
    customer: customer.id,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: customer.shipping,
    customer_tax_exempt: customer.tax_exempt ?? 'none',
    customer_tax_ids: [],
    currency: given.currency,
    auto_advance: false,
    hosted_invoice_url: null,
    invoice_pdf: null,
    metadata: {},
    parent,
    period_start: ledger.now(),
    period_end: ledger.now(),
    status: 'draft',
    default_tax_rates: [],
    ...given.fields,
    _lines: given.lines ?? [],
    _subscription: subscription,
    _taxRates: (given.fields?._taxRates as string[] | undefined) ?? [],
  });
  customer.currency ??= given.currency;
  invoice.default_tax_rates = invoice._taxRates.map((id) => ledger.get('tax_rate', id, 'default_tax_rates'));
  for (const item of given.items ?? []) {
    item.invoice = invoice.id;
    invoice._lines.push(itemLine(ledger, item));
  }
  for (const line of invoice._lines) line.invoice = invoice.id;
  computeTotals(ledger, invoice);
  ledger.emit('invoice.created', invoice);
  return invoice;
}

/** Recomputes a draft after its lines changed. */
export function refreshDraft(ledger: Ledger, invoice: Invoice): void {
  for (const line of invoice._lines) line.invoice = invoice.id;
  computeTotals(ledger, invoice);
}

/** Gives a draft its number and makes it due; what comes to nothing is paid at once. */
export function finalizeInvoice(ledger: Ledger, invoice: Invoice): void {
  if (invoice.status !== 'draft') {
    throw invalid('This invoice is already finalized, you can’t re-finalize a non-draft invoice.');
  }
  const customer = ledger.get<Customer>('customer', invoice.customer);
  const now = ledger.now();
  const starting = customer.balance;
  const due = Math.max(0, invoice.total + starting);
  customer.balance = Math.min(0, invoice.total + starting);
  const number = `${customer.invoice_prefix}-${String(customer.next_invoice_sequence).padStart(4, '0')}`;
  customer.next_invoice_sequence += 1;
  const waits = invoice.collection_method === 'send_invoice';
  Object.assign(invoice, {
    number,
    status: 'open',
    starting_balance: starting,
    ending_balance: customer.balance,
    amount_due: due,
    amount_remaining: due,
    effective_at: now,
    due_date: waits ? (invoice.due_date ?? now + Number(invoice._daysUntilDue ?? 30) * DAY) : null,
    hosted_invoice_url: `${ledger.baseUrl}/i/${invoice.id}`,
  });
  invoice.status_transitions.finalized_at = now;
  ledger.emit('invoice.finalized', invoice);
  if (due === 0) {
    markPaid(ledger, invoice);
    return;
  }
  const description = invoice._subscription ? 'Subscription invoice' : 'Invoice';
  const fields = { amount: due, currency: invoice.currency, customer: customer.id, description };
  const intent = createIntent(ledger, { ...fields, _invoice: invoice.id });
  ledger.add('invoice_payment', {
    amount_requested: due,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: 'open',
  });
}
