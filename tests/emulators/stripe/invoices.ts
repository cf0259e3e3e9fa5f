import { copied, update } from './change';
import { redeem } from './discounts';
import { invalid } from './error';
import { pendingItems } from './invoice-lines';
import { previewInvoice } from './invoice-preview';
import { createInvoice, refreshDraft } from './invoicing';
import type { Ledger } from './ledger';
import { inRange, listPage, matching } from './list';
import type { Customer, Invoice } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const COPIED = [
  'auto_advance',
  'collection_method',
  'custom_fields',
  'default_payment_method',
  'description',
  'due_date',
  'footer',
];
const TAKEN = [...COPIED, 'days_until_due', 'metadata', 'discounts', 'default_tax_rates'];
const invoiceOf = (ledger: Ledger, id: string | undefined) => ledger.get<Invoice>('invoice', id, 'invoice');

export const invoiceOperations: Operations = {
  'POST /v1/invoices': operation(
    [...TAKEN, 'customer', 'currency', 'subscription', 'pending_invoice_items_behavior'],
    ({ ledger, input }) => {
      const customer = ledger.get<Customer>('customer', input.customer, 'customer');
      const currency = String(input.currency ?? customer.currency ?? 'usd').toLowerCase();
      const takes = input.pending_invoice_items_behavior === 'include' || input.subscription !== undefined;
      const items = takes ? pendingItems(ledger, customer.id, currency) : [];
      const fields = {
        ...copied(input, COPIED),
        metadata: input.metadata || {},
        discounts: redeem(ledger, input.discounts, { customer: customer.id }),
        _daysUntilDue: input.days_until_due,
        _taxRates: input.default_tax_rates ?? [],
      };
      const subscription = input.subscription as string | undefined;
      if (subscription) ledger.get('subscription', subscription, 'subscription');
      return present(ledger, createInvoice(ledger, { customer, currency, items, subscription, fields }));
    },
  ),
  'GET /v1/invoices/{id}': operation([], ({ ledger, params }) => present(ledger, invoiceOf(ledger, params.id))),
  'GET /v1/invoices': listing(['customer', 'status', 'subscription', 'collection_method', 'due_date'], (context) => {
    const { subscription, due_date } = context.input;
    const fits = (one: Invoice) =>
      (subscription === undefined || one._subscription === subscription) && inRange(one.due_date, due_date);
    const found = context.ledger.all<Invoice>('invoice').filter(fits);
    return listPage(context, matching(found, context.input, ['customer', 'status', 'collection_method']));
  }),
  'POST /v1/invoices/{id}': operation(TAKEN, ({ ledger, params, input }) => {
    const invoice = invoiceOf(ledger, params.id);
    const harmless = ['metadata', 'description', 'footer', 'auto_advance', 'default_payment_method', 'expand'];
    if (invoice.status !== 'draft' && Object.keys(input).some((field) => !harmless.includes(field))) {
      throw invalid('Finalized invoices can only be changed in a few fields.', undefined, 'invoice_not_editable');
    }
    if (input.discounts !== undefined) {
      invoice.discounts = redeem(ledger, input.discounts, { customer: invoice.customer });
    }
    if (input.default_tax_rates !== undefined) {
      invoice._taxRates = (input.default_tax_rates || []) as string[];
      invoice.default_tax_rates = invoice._taxRates.map((id) => ledger.get('tax_rate', id, 'default_tax_rates'));
    }
    if (input.days_until_due !== undefined) invoice._daysUntilDue = input.days_until_due;
    if (invoice.status === 'draft') refreshDraft(ledger, invoice);
    update(ledger, invoice, input, COPIED, 'invoice.updated');
    return present(ledger, invoice);
  }),
  'DELETE /v1/invoices/{id}': operation([], ({ ledger, params }) => {
    const invoice = invoiceOf(ledger, params.id);
    if (invoice.status !== 'draft')
      throw invalid('You can only delete draft invoices.', 'invoice', 'invoice_not_editable');
    ledger.remove(invoice);
    for (const item of ledger.all('invoiceitem')) if (item.invoice === invoice.id) item.invoice = null;
    ledger.emit('invoice.deleted', invoice);
    return { id: invoice.id, object: 'invoice', deleted: true };
  }),
  'GET /v1/invoices/{id}/lines': listing([], (context) =>
    listPage(context, invoiceOf(context.ledger, context.params.id)._lines, false),
  ),
  'POST /v1/invoices/create_preview': operation(
    ['customer', 'subscription', 'subscription_details', 'currency', 'invoice_items', 'discounts'],
    ({ ledger, input }) => previewInvoice(ledger, input),
  ),
  'GET /v1/invoice_payments': listing(['invoice', 'status'], (context) =>
    listPage(context, matching(context.ledger.all('invoice_payment'), context.input, ['invoice', 'status'])),
  ),
  'GET /v1/invoice_payments/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('invoice_payment', params.id)),
  ),
};
