import { priceAmount } from './amounts';
import type { Wire } from './blank';
import type { Ledger } from './ledger';
import type { Item, Line, Price, Stored } from './objects';

type Period = { start: number; end: number };
export type InvoiceItem = Stored & {
  amount: number;
  currency: string;
  customer: string;
  description: string | null;
  discountable: boolean;
  invoice: string | null;
  period: Period;
  proration: boolean;
  quantity: number;
  _taxRates: string[];
  _price: string | null;
  _subscription: string | null;
};

const NO_CREDIT = { credited_items: null };

/** What a price shows on a line. */
export function pricing(price: Price | undefined, amount: number): Wire {
  if (!price) return { type: 'price_details', unit_amount_decimal: String(amount) };
  const price_details = { price: price.id, product: price.product };
  return { type: 'price_details', price_details, unit_amount_decimal: price.unit_amount_decimal };
}

/** `2 × Pro (at $20.00 / month)` */
function describe(ledger: Ledger, price: Price, quantity: number): string {
  const name = String(ledger.find('product', price.product)?.name ?? price.product);
  const amount = ((price.unit_amount ?? 0) / 100).toFixed(2);
  return `${quantity} × ${name} (at ${price.currency.toUpperCase()} ${amount} / ${price.recurring?.interval ?? 'once'})`;
}

/** The line of a subscription item for a period; free while on trial. */
export function subscriptionLine(ledger: Ledger, item: Item, period: Period, trial: boolean): Line {
  const price = ledger.get<Price>('price', item.price);
  const quantity = item.quantity ?? 0;
  const amount = trial || item.quantity === undefined ? 0 : priceAmount(price, quantity);
  const name = String(ledger.find('product', price.product)?.name ?? price.product);
  const link = { subscription: item.subscription, subscription_item: item.id };
  return ledger.make<Line>('line_item', {
    amount,
    subtotal: amount,
    currency: price.currency,
    description: trial ? `Trial period for ${name}` : describe(ledger, price, quantity),
    parent: {
      type: 'subscription_item_details',
      subscription_item_details: { invoice_item: null, proration: false, proration_details: NO_CREDIT, ...link },
      invoice_item_details: null,
    },
    period,
    pricing: pricing(price, amount),
    quantity,
    quantity_decimal: String(quantity),
    subscription: item.subscription,
    metadata: {},
    _taxRates: item._taxRates,
    _product: price.product,
  });
}

/** The line of an invoice item. */
export function itemLine(ledger: Ledger, item: InvoiceItem): Line {
  const price = item._price ? ledger.get<Price>('price', item._price) : undefined;
  const { amount, currency, description, discountable, period, quantity, proration } = item;
  const details = { invoice_item: item.id, proration, proration_details: NO_CREDIT, subscription: item._subscription };
  return ledger.make<Line>('line_item', {
    ...{ amount, subtotal: amount, currency, description, discountable, period, quantity },
    quantity_decimal: String(quantity),
    parent: { type: 'invoice_item_details', invoice_item_details: details, subscription_item_details: null },
    pricing: pricing(price, amount),
    subscription: item._subscription,
    metadata: item.metadata ?? {},
    _taxRates: item._taxRates,
    _product: price?.product ?? null,
  });
}

/** The invoice items of a customer that wait for an invoice. */
export function pendingItems(ledger: Ledger, customer: string, currency: string): InvoiceItem[] {
  const all = ledger.all<InvoiceItem>('invoiceitem');
  return all.filter((item) => item.customer === customer && item.invoice === null && item.currency === currency);
}
