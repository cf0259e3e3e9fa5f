import { priceAmount } from './amounts';
import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import { type InvoiceItem, itemLine, pricing } from './invoice-lines';
import { refreshDraft } from './invoicing';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Customer, Invoice, Price } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';
import { createPrice } from './prices';

const COPIED = ['amount', 'description', 'discountable', 'metadata', 'period'];
const TAKEN = [
  ...COPIED,
  'currency',
  'customer',
  'invoice',
  'pricing',
  'price_data',
  'quantity',
  'subscription',
  'tax_rates',
];

function priceOfInput(ledger: Ledger, input: Wire): Price | undefined {
  if (input.price_data) return createPrice(ledger, input.price_data as Wire);
  const id = (input.pricing as { price?: string } | undefined)?.price;
  return id === undefined ? undefined : ledger.get<Price>('price', id, 'pricing[price]');
}

/** A new invoice item: on a draft when one is named, else waiting for the customer's next invoice. */
export function createInvoiceItem(ledger: Ledger, input: Wire): InvoiceItem {
  const invoice = input.invoice ? ledger.get<Invoice>('invoice', input.invoice, 'invoice') : undefined;
  const customer = ledger.get<Customer>('customer', input.customer ?? invoice?.customer, 'customer');
  if (invoice && invoice.status !== 'draft') {
    throw invalid('The invoice is no longer editable.', 'invoice', 'invoice_not_editable');
  }
  const price = priceOfInput(ledger, input);
  const quantity = Number(input.quantity ?? 1);
  if (!price && input.amount === undefined) {
    throw invalid('Missing required param: amount.', 'amount', 'parameter_missing');
  }
  const amount = price ? priceAmount(price, quantity) : Number(input.amount);
  const currency = price?.currency ?? String(input.currency ?? invoice?.currency ?? customer.currency ?? 'usd');
  const subscription = (input.subscription as string | undefined) ?? null;
  const parent = subscription && { type: 'subscription_details', subscription_details: { subscription } };
  const rates = ((input.tax_rates || []) as string[]).map((id) => ledger.get('tax_rate', id, 'tax_rates'));
  const item = ledger.add<InvoiceItem>('invoiceitem', {
    discountable: amount > 0,
    period: { start: ledger.now(), end: ledger.now() },
    ...copied(input, ['description', 'discountable', 'period']),
    amount,
    currency: currency.toLowerCase(),
    customer: customer.id,
    date: ledger.now(),
    discounts: [],
    invoice: invoice?.id ?? null,
    metadata: input.metadata || {},
    parent,
    pricing: pricing(price, amount),
    proration: input._proration === true,
    quantity,
    quantity_decimal: String(quantity),
    tax_rates: rates,
    _taxRates: rates.map((rate) => rate.id),
    _price: price?.id ?? null,
    _subscription: subscription,
  });
  if (invoice) {
    invoice._lines.push(itemLine(ledger, item));
    refreshDraft(ledger, invoice);
  }
  ledger.emit('invoiceitem.created', item);
  return item;
}

/** Puts a changed item on its draft again; refuses once the invoice is final. */
function onDraft(ledger: Ledger, item: InvoiceItem, gone: boolean): void {
  const invoice = ledger.find<Invoice>('invoice', item.invoice);
  if (!invoice) return;
  if (invoice.status !== 'draft') throw invalid('The invoice is no longer editable.', 'id', 'invoice_not_editable');
  const of = (line: Wire) => (line.parent as { invoice_item_details: Wire | null }).invoice_item_details?.invoice_item;
  invoice._lines = invoice._lines.filter((line) => of(line) !== item.id);
  if (!gone) invoice._lines.push(itemLine(ledger, item));
  refreshDraft(ledger, invoice);
}

export const invoiceItemOperations: Operations = {
  'POST /v1/invoiceitems': operation(TAKEN, ({ ledger, input }) => present(ledger, createInvoiceItem(ledger, input))),
  'GET /v1/invoiceitems/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('invoiceitem', params.id)),
  ),
  'POST /v1/invoiceitems/{id}': operation(COPIED, ({ ledger, params, input }) => {
    const item = ledger.get<InvoiceItem>('invoiceitem', params.id);
    update(ledger, item, input, ['amount', 'description', 'discountable', 'period']);
    if (!item._price) item.pricing = pricing(undefined, item.amount);
    onDraft(ledger, item, false);
    return present(ledger, item);
  }),
  'DELETE /v1/invoiceitems/{id}': operation([], ({ ledger, params }) => {
    const item = ledger.get<InvoiceItem>('invoiceitem', params.id);
    onDraft(ledger, item, true);
    ledger.remove(item);
    ledger.emit('invoiceitem.deleted', item);
    return { id: item.id, object: 'invoiceitem', deleted: true };
  }),
  'GET /v1/invoiceitems': listing(['customer', 'invoice', 'pending'], (context) => {
    const { pending } = context.input;
    const fits = (one: InvoiceItem) => pending === undefined || pending === (one.invoice === null);
    const found = context.ledger.all<InvoiceItem>('invoiceitem').filter(fits);
    return listPage(context, matching(found, context.input, ['customer', 'invoice']));
  }),
};
