import { priceAmount } from './amounts';
import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Price, Session, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';
import { priceOf } from './prices';

const DAY = 86_400;
const COPIED = [
  'cancel_url',
  'client_reference_id',
  'customer_creation',
  'customer_email',
  'locale',
  'submit_type',
  'success_url',
];
const MORE = ['allow_promotion_codes', 'billing_address_collection', 'payment_method_collection'];
const TAKEN = ['mode', 'line_items', 'customer', 'discounts', 'expires_at', 'metadata', 'currency', 'ui_mode'];
const DATA = ['subscription_data', 'payment_intent_data', 'setup_intent_data', 'allowed_payment_method_types'];
const SHARED = ['metadata', 'description'];
const DATA_TAKES: Record<string, string[]> = {
  subscription_data: [...SHARED, 'trial_end', 'trial_period_days', 'default_tax_rates'],
  payment_intent_data: [...SHARED, 'setup_future_usage', 'receipt_email'],
  setup_intent_data: SHARED,
};

function lineOf(ledger: Ledger, given: Wire, i: number): Stored {
  const price = priceOf(ledger, given, `line_items[${i}]`);
  const metered = price.recurring?.usage_type === 'metered';
  const quantity = metered ? null : Number(given.quantity ?? 1);
  const amount = quantity === null ? 0 : priceAmount(price, quantity);
  const description = String(ledger.find('product', price.product)?.name ?? price.product);
  const sums = { amount_subtotal: amount, amount_total: amount, currency: price.currency };
  return ledger.make('item', { ...sums, description, price: present(ledger, price), quantity });
}

function checkMode(mode: unknown, lines: Stored[]): void {
  const recurring = lines.some((line) => (line.price as Price).recurring !== null);
  if (mode === 'setup' && lines.length > 0)
    throw invalid('`line_items` are not allowed in `setup` mode.', 'line_items');
  if (mode !== 'setup' && lines.length === 0) {
    throw invalid('Missing required param: line_items.', 'line_items', 'parameter_missing');
  }
  if (mode === 'payment' && recurring) {
    const message =
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.';
    throw invalid(message, 'line_items');
  }
  if (mode === 'subscription' && !recurring) {
    throw invalid('You must provide at least one recurring price in `subscription` mode.', 'line_items');
  }
}

function create(ledger: Ledger, input: Wire): Session {
  const mode = input.mode ?? 'payment';
  if (!input.success_url) throw invalid('Missing required param: success_url.', 'success_url', 'parameter_missing');
  for (const [part, takes] of Object.entries(DATA_TAKES)) {
    const field = Object.keys((input[part] ?? {}) as Wire).find((one) => !takes.includes(one));
    if (field) throw invalid(`The sandbox does not have ${part}[${field}].`, `${part}[${field}]`);
  }
  if (input.customer) ledger.get('customer', input.customer, 'customer');
  if (input.customer && input.customer_email) {
    throw invalid('You may only specify one of these parameters: customer, customer_email.', 'customer_email');
  }
  const expires = Number(input.expires_at ?? ledger.now() + DAY);
  if (expires < ledger.now() + 1800 || expires > ledger.now() + DAY) {
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    );
  }
  const lines = ((input.line_items ?? []) as Wire[]).map((line, i) => lineOf(ledger, line, i));
  checkMode(mode, lines);
  const subtotal = lines.reduce((sum, line) => sum + Number(line.amount_total), 0);
  const currency = mode === 'setup' ? ((input.currency as string | undefined) ?? null) : lines[0]?.currency;
  return ledger.add<Session>('checkout.session', {
    ...copied(input, [...COPIED, ...MORE]),
    amount_subtotal: mode === 'setup' ? null : subtotal,
    amount_total: mode === 'setup' ? null : subtotal,
    currency,
    customer: input.customer ?? null,
    expires_at: expires,
    metadata: input.metadata ?? {},
    mode,
    payment_method_types: ['card'],
    payment_status: mode === 'setup' ? 'no_payment_required' : 'unpaid',
    status: 'open',
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    _lines: lines,
    _input: Object.fromEntries([...DATA, 'discounts'].map((field) => [field, input[field]])),
  });
}

export const checkoutOperations: Operations = {
  'POST /v1/checkout/sessions': operation([...COPIED, ...MORE, ...TAKEN, ...DATA], ({ ledger, input }) =>
    present(ledger, create(ledger, input)),
  ),
  'GET /v1/checkout/sessions/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('checkout.session', params.id, 'session')),
  ),
  'POST /v1/checkout/sessions/{id}': operation(['metadata'], ({ ledger, params, input }) => {
    const session = ledger.get('checkout.session', params.id, 'session');
    update(ledger, session, input, []);
    return present(ledger, session);
  }),
  'GET /v1/checkout/sessions': listing(['customer', 'payment_intent', 'status', 'subscription'], (context) => {
    const fields = ['customer', 'payment_intent', 'status', 'subscription'];
    return listPage(context, matching(context.ledger.all('checkout.session'), context.input, fields));
  }),
  'POST /v1/checkout/sessions/{id}/expire': operation([], ({ ledger, params }) => {
    const session = ledger.get<Session>('checkout.session', params.id, 'session');
    if (session.status !== 'open') {
      throw invalid(`Only Checkout Sessions with a status in ["open"] can be expired. This one is ${session.status}.`);
    }
    session.status = 'expired';
    ledger.emit('checkout.session.expired', session);
    return present(ledger, session);
  }),
  'GET /v1/checkout/sessions/{id}/line_items': listing([], (context) =>
    listPage(context, context.ledger.get<Session>('checkout.session', context.params.id, 'session')._lines, false),
  ),
};
