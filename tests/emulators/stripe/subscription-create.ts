import type { Wire } from './blank';
import { copied } from './change';
import { redeem } from './discounts';
import { invalid, notBuilt } from './error';
import { createInvoiceItem } from './invoice-items';
import type { Ledger } from './ledger';
import type { Customer, Invoice, Price, Subscription } from './objects';
import { paymentMethodOf } from './payment-methods';
import { collect, periodLines, subscriptionInvoice } from './subscription-billing';
import { makeItem, periodEnd, recurringPrice } from './subscription-items';

const DAY = 86_400;
const COPIED = [
  'cancel_at',
  'cancel_at_period_end',
  'collection_method',
  'days_until_due',
  'description',
  'trial_settings',
];

export const CREATE_TAKES = [
  ...COPIED,
  ...['add_invoice_items', 'currency', 'customer', 'default_payment_method', 'default_tax_rates', 'discounts', 'items'],
  ...['metadata', 'off_session', 'payment_behavior', 'payment_settings', 'proration_behavior', 'trial_end'],
  'trial_period_days',
];

function pricesOf(ledger: Ledger, items: Wire[]): Price[] {
  if (items.length === 0) throw invalid('Missing required param: items.', 'items', 'parameter_missing');
  const prices = items.map((item, i) => recurringPrice(ledger, item, `items[${i}]`));
  const [first] = prices;
  const clash = prices.some((price) => price.currency !== first?.currency);
  if (clash) throw invalid('All prices of a subscription must have the same currency.', 'items');
  const periods = new Set(prices.map(({ recurring }) => `${recurring?.interval} ${recurring?.interval_count}`));
  if (periods.size > 1) throw notBuilt('subscriptions whose prices have different intervals');
  return prices;
}

function trialEnd(ledger: Ledger, input: Wire): number | null {
  const now = ledger.now();
  const end = input.trial_period_days ? now + Number(input.trial_period_days) * DAY : input.trial_end;
  return typeof end === 'number' && end > now ? end : null;
}

/** Whether the first invoice is charged now, and what happens when that fails. */
function behaviour(given: unknown): { charge: boolean; strict: boolean } {
  if (given === 'pending_if_incomplete') throw notBuilt('payment_behavior=pending_if_incomplete on creation');
  return { charge: given !== 'default_incomplete', strict: given === 'error_if_incomplete' };
}

/** Starts a subscription: items, trial, first invoice, first payment. */
export function createSubscription(ledger: Ledger, input: Wire): Subscription {
  const customer = ledger.get<Customer>('customer', input.customer, 'customer');
  const given = (input.items ?? []) as Wire[];
  const prices = pricesOf(ledger, given);
  const first = prices[0] as Price;
  const now = ledger.now();
  const trial_end = trialEnd(ledger, input);
  const waits = input.collection_method === 'send_invoice';
  if (waits && input.days_until_due === undefined) {
    throw invalid('Missing required param: days_until_due.', 'days_until_due', 'parameter_missing');
  }
  const { charge, strict } = behaviour(input.payment_behavior);
  const method = input.default_payment_method
    ? paymentMethodOf(ledger, String(input.default_payment_method), customer.id).id
    : null;
  const payer = method ?? customer.invoice_settings.default_payment_method;
  const free = prices.every((price) => !price._tiers && Number(price.unit_amount_decimal) === 0);
  if (!waits && charge && !payer && trial_end === null && !free) {
    throw invalid(
      'This customer has no attached payment source or default payment method.',
      undefined,
      'resource_missing',
    );
  }
  const end = trial_end ?? periodEnd(first, now);
  const rates = ((input.default_tax_rates || []) as string[]).map((id) =>
    ledger.get('tax_rate', id, 'default_tax_rates'),
  );
  const settings = { payment_method_options: null, payment_method_types: null, save_default_payment_method: 'off' };
  const subscription = ledger.add<Subscription>('subscription', {
    cancel_at_period_end: false,
    collection_method: 'charge_automatically',
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    trial_settings: { end_behavior: { missing_payment_method: 'create_invoice', billing_cycle_anchor: null } },
    ...copied(
      input,
      COPIED.filter((field) => field !== 'trial_settings'),
    ),
    billing_cycle_anchor: trial_end ?? now,
    currency: first.currency,
    customer: customer.id,
    default_payment_method: method,
    default_tax_rates: rates,
    metadata: input.metadata || {},
    payment_settings: { ...settings, ...(input.payment_settings as Wire | undefined) },
    start_date: now,
    status: trial_end ? 'trialing' : 'incomplete',
    trial_start: trial_end && now,
    trial_end,
    _items: prices.map((price, i) => makeItem(ledger, given[i] ?? {}, price, { start: now, end })),
    _taxRates: rates.map((rate) => rate.id),
  });
  for (const item of subscription._items) item.subscription = subscription.id;
  if (subscription.cancel_at_period_end) subscription.cancel_at = end;
  subscription.discounts = redeem(ledger, input.discounts, { customer: customer.id, subscription: subscription.id });
  for (const extra of (input.add_invoice_items ?? []) as Wire[]) {
    const pricing = { price: extra.price };
    createInvoiceItem(ledger, { ...extra, price: undefined, pricing, customer: customer.id });
  }
  const lines = periodLines(ledger, subscription, trial_end !== null);
  const invoice = subscriptionInvoice(ledger, subscription, 'subscription_create', lines);
  if (waits && trial_end === null) subscription.status = 'active';
  ledger.emit('customer.subscription.created', subscription);
  begin(ledger, invoice, { charge, strict, offSession: input.off_session === true });
  return subscription;
}

/** The first invoice; one that is to be sent stays a draft for an hour with the vendor, so a draft it stays. */
function begin(
  ledger: Ledger,
  invoice: Invoice,
  options: { charge: boolean; strict: boolean; offSession: boolean },
): void {
  if (invoice.collection_method === 'send_invoice' && invoice.total > 0) return;
  collect(ledger, invoice, options);
}
