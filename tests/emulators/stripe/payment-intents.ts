import type { Wire } from './blank';
import { copied, update } from './change';
import { confirmIntent } from './charging';
import { invalid, StripeError } from './error';
import { cancelIntent, createIntent } from './intents';
import { settleInvoiceOf } from './invoice-payment';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Intent, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { paymentMethodOf } from './payment-methods';
import { present } from './present';

const COPIED = [
  'description',
  'receipt_email',
  'setup_future_usage',
  'statement_descriptor',
  'statement_descriptor_suffix',
];
const CONFIRMING = [
  'payment_method',
  'return_url',
  'off_session',
  'setup_future_usage',
  'receipt_email',
  'error_on_requires_action',
];
const CREATED = [
  'amount',
  'currency',
  'customer',
  'capture_method',
  'automatic_payment_methods',
  'confirm',
  'metadata',
];

function wrongState(intent: Intent, what: string): StripeError {
  const message = `This PaymentIntent could not be ${what} because it has a status of ${intent.status}.`;
  const type = 'invalid_request_error';
  return new StripeError(400, { type, code: 'payment_intent_unexpected_state', message });
}

function confirm(ledger: Ledger, intent: Intent, input: Wire): void {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) {
    throw wrongState(intent, 'confirmed');
  }
  if (typeof input.payment_method === 'string') intent.payment_method = input.payment_method;
  if (!intent.payment_method) {
    const message = 'You cannot confirm this PaymentIntent because it is missing a payment method.';
    throw new StripeError(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state', message });
  }
  Object.assign(intent, copied(input, ['setup_future_usage', 'receipt_email']));
  const offSession = input.off_session !== undefined && input.off_session !== false;
  confirmIntent(ledger, intent, { offSession, returnUrl: input.return_url as string | undefined });
  settleInvoiceOf(ledger, intent);
}

export const paymentIntentOperations: Operations = {
  'POST /v1/payment_intents': operation([...COPIED, ...CONFIRMING, ...CREATED], ({ ledger, input }) => {
    if (Number(input.amount) < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer');
    if (input.customer) ledger.get('customer', input.customer, 'customer');
    const method = typeof input.payment_method === 'string' ? paymentMethodOf(ledger, input.payment_method) : undefined;
    const intent = createIntent(ledger, {
      ...copied(input, [...COPIED, 'amount', 'customer', 'capture_method']),
      currency: String(input.currency).toLowerCase(),
      automatic_payment_methods: input.automatic_payment_methods ?? { allow_redirects: 'always', enabled: true },
      metadata: input.metadata || {},
      payment_method: method?.id ?? null,
    });
    if (input.confirm === true) confirm(ledger, intent, { ...input, payment_method: undefined });
    return present(ledger, intent);
  }),
  'GET /v1/payment_intents/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('payment_intent', params.id, 'intent')),
  ),
  'POST /v1/payment_intents/{id}': operation(
    [...COPIED, 'amount', 'currency', 'customer', 'metadata', 'payment_method'],
    ({ ledger, params, input }) => {
      const intent = ledger.get<Intent>('payment_intent', params.id, 'intent');
      if (['succeeded', 'canceled'].includes(intent.status) && input.amount !== undefined)
        throw wrongState(intent, 'updated');
      const given = { ...input };
      if (typeof input.payment_method === 'string') {
        given.payment_method = paymentMethodOf(ledger, input.payment_method).id;
        intent.status = 'requires_confirmation';
      }
      update(ledger, intent, given, [...COPIED, 'amount', 'currency', 'customer', 'payment_method']);
      return present(ledger, intent);
    },
  ),
  'POST /v1/payment_intents/{id}/confirm': operation(CONFIRMING, ({ ledger, params, input }) => {
    const intent = ledger.get<Intent>('payment_intent', params.id, 'intent');
    confirm(ledger, intent, input);
    return present(ledger, intent);
  }),
  'POST /v1/payment_intents/{id}/capture': operation(['amount_to_capture'], ({ ledger, params, input }) => {
    const intent = ledger.get<Intent>('payment_intent', params.id, 'intent');
    if (intent.status !== 'requires_capture') throw wrongState(intent, 'captured');
    const amount = Number(input.amount_to_capture ?? intent.amount);
    if (amount > intent.amount) throw invalid('You cannot capture more than was authorized.', 'amount_to_capture');
    const charge = ledger.get<Stored>('charge', intent.latest_charge);
    Object.assign(charge, { captured: true, amount_captured: amount });
    Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 });
    ledger.emit('charge.captured', charge);
    ledger.emit('payment_intent.succeeded', intent);
    return present(ledger, intent);
  }),
  'POST /v1/payment_intents/{id}/cancel': operation(['cancellation_reason'], ({ ledger, params, input }) => {
    const intent = ledger.get<Intent>('payment_intent', params.id, 'intent');
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) throw wrongState(intent, 'canceled');
    if (intent._invoice) throw invalid('You cannot cancel the PaymentIntent of an invoice; void the invoice instead.');
    cancelIntent(ledger, intent, (input.cancellation_reason as string | undefined) ?? null);
    return present(ledger, intent);
  }),
  'GET /v1/payment_intents': listing(['customer'], (context) =>
    listPage(context, matching(context.ledger.all('payment_intent'), context.input, ['customer'])),
  ),
  'GET /v1/charges/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('charge', params.id))),
  'GET /v1/charges': listing(['customer', 'payment_intent'], (context) =>
    listPage(context, matching(context.ledger.all('charge'), context.input, ['customer', 'payment_intent'])),
  ),
};
