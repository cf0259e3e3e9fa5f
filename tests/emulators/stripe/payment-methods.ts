import type { Wire } from './blank';
import { type Card, cardByName, cardByNumber } from './cards';
import { copied, update } from './change';
import { invalid, notBuilt, StripeError } from './error';
import { stableText } from './ids';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Customer, PaymentMethod } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

function cardFields(card: Card, given: Wire): Wire {
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    display_brand: card.brand,
    exp_month: Number(given.exp_month ?? 12),
    exp_year: Number(given.exp_year ?? 2034),
    fingerprint: stableText(`card ${card.number}`, 16),
    funding: 'credit',
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** A new payment method of a card. */
export function createCard(ledger: Ledger, card: Card, given: Wire = {}, billing: Wire = {}): PaymentMethod {
  const address = { ...NO_ADDRESS, ...(billing.address as Wire | undefined) };
  return ledger.add<PaymentMethod>('payment_method', {
    type: 'card',
    allow_redisplay: 'unspecified',
    card: cardFields(card, given),
    billing_details: { email: null, name: null, phone: null, tax_id: null, ...billing, address },
    metadata: {},
    _outcome: card.outcome,
  });
}

function cardOf(given: Wire | undefined): Card {
  const token = given?.token;
  const found = token === undefined ? cardByNumber(String(given?.number ?? '')) : cardByName(String(token));
  if (found) return found;
  const message = 'Your card number is incorrect. The sandbox knows the test cards of the vendor only.';
  const error = { type: 'card_error', code: 'incorrect_number', param: 'number', message };
  throw new StripeError(402, error);
}

/** Finds a payment method; the vendor's test names (`pm_card_visa`) make one. Refuses another customer's. */
export function paymentMethodOf(ledger: Ledger, id: string, customer?: string): PaymentMethod {
  const named = ledger.find('payment_method', id) ? undefined : cardByName(id);
  const method = named ? createCard(ledger, named) : ledger.get<PaymentMethod>('payment_method', id, 'payment_method');
  if (named && customer) attach(ledger, method, customer);
  if (customer !== undefined && method.customer !== customer) {
    const message = `The customer does not have a payment method with the ID ${id}`;
    throw invalid(
      `${message}. The payment method must be attached to the customer.`,
      'payment_method',
      'resource_missing',
    );
  }
  return method;
}

/** Gives a payment method to a customer; a card that declines at once is refused. */
export function attach(ledger: Ledger, method: PaymentMethod, customer: string): void {
  ledger.get<Customer>('customer', customer, 'customer');
  if (method.customer === customer) return;
  if (method.customer !== null || method._detached) {
    throw invalid('The payment method you provided has already been attached to a customer.', 'payment_method');
  }
  if (!['pays', 'attach', 'authenticate'].includes(method._outcome)) {
    const error = { type: 'card_error', code: 'card_declined', decline_code: method._outcome };
    throw new StripeError(402, { ...error, message: 'Your card was declined.' });
  }
  method.customer = customer;
  ledger.emit('payment_method.attached', method);
}

export const paymentMethodOperations: Operations = {
  'POST /v1/payment_methods': operation(
    ['type', 'card', 'billing_details', 'metadata', 'allow_redisplay'],
    ({ ledger, input }) => {
      if (input.type !== 'card') throw notBuilt(`payment methods of type ${input.type}`);
      const card = input.card as Wire | undefined;
      const method = createCard(ledger, cardOf(card), card, input.billing_details as Wire | undefined);
      Object.assign(method, copied(input, ['metadata', 'allow_redisplay']));
      return present(ledger, method);
    },
  ),
  'GET /v1/payment_methods/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('payment_method', params.id, 'payment_method')),
  ),
  'POST /v1/payment_methods/{id}': operation(
    ['billing_details', 'metadata', 'allow_redisplay', 'card'],
    ({ ledger, params, input }) => {
      const method = ledger.get<PaymentMethod>('payment_method', params.id, 'payment_method');
      Object.assign(method.billing_details as Wire, input.billing_details);
      Object.assign(method.card ?? {}, copied((input.card ?? {}) as Wire, ['exp_month', 'exp_year']));
      update(ledger, method, input, ['allow_redisplay']);
      ledger.emit('payment_method.updated', method);
      return present(ledger, method);
    },
  ),
  'GET /v1/payment_methods': listing(['customer', 'type'], (context) => {
    const own = context.ledger.all<PaymentMethod>('payment_method').filter((one) => one.customer !== null);
    return listPage(context, matching(own, context.input, ['customer', 'type']));
  }),
  'POST /v1/payment_methods/{id}/attach': operation(['customer'], ({ ledger, params, input }) => {
    const method = paymentMethodOf(ledger, params.id ?? '');
    if (typeof input.customer !== 'string')
      throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    attach(ledger, method, input.customer);
    return present(ledger, method);
  }),
  'POST /v1/payment_methods/{id}/detach': operation([], ({ ledger, params }) => {
    const method = ledger.get<PaymentMethod>('payment_method', params.id, 'payment_method');
    const customer = ledger.find<Customer>('customer', method.customer);
    if (!customer) throw invalid('The payment method you provided is not attached to a customer.', 'payment_method');
    if (customer.invoice_settings.default_payment_method === method.id) {
      customer.invoice_settings.default_payment_method = null;
    }
    method.customer = null;
    method._detached = true;
    ledger.emit('payment_method.detached', method, { customer: customer.id });
    return present(ledger, method);
  }),
};
