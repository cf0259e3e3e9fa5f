import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid, notBuilt, StripeError } from './error';
import { randomText } from './ids';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { PaymentMethod, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { attach, paymentMethodOf } from './payment-methods';
import { present } from './present';

type SetupIntent = Stored & { status: string; customer: string | null; payment_method: string | null };
const COPIED = ['allowed_payment_method_types', 'customer', 'description', 'usage'];

/** A new setup intent, not yet confirmed. */
export function createSetupIntent(ledger: Ledger, fields: Wire): SetupIntent {
  const intent = ledger.add<SetupIntent>('setup_intent', {
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    payment_method_options: {},
    payment_method_types: ['card'],
    metadata: {},
    ...fields,
    status: fields.payment_method ? 'requires_confirmation' : 'requires_payment_method',
  });
  intent.client_secret = `${intent.id}_secret_${randomText(25)}`;
  ledger.emit('setup_intent.created', intent);
  return intent;
}

/** Keeps the payment method for the customer. Test cards that want authentication get it without a page here. */
export function confirmSetup(ledger: Ledger, intent: SetupIntent, method: PaymentMethod): void {
  try {
    if (intent.customer) attach(ledger, method, intent.customer);
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    intent.status = 'requires_payment_method';
    intent.last_setup_error = error.error;
    ledger.emit('setup_intent.setup_failed', intent);
    throw new StripeError(error.status, { ...error.error, setup_intent: present(ledger, intent) }, true);
  }
  Object.assign(intent, { status: 'succeeded', payment_method: method.id, last_setup_error: null });
  ledger.emit('setup_intent.succeeded', intent);
}

function confirm(ledger: Ledger, intent: SetupIntent, given: unknown): void {
  const id = given ?? intent.payment_method;
  if (!['requires_payment_method', 'requires_confirmation'].includes(intent.status)) {
    throw invalid(`This SetupIntent has a status of ${intent.status}.`, undefined, 'setup_intent_unexpected_state');
  }
  if (typeof id !== 'string') {
    const message = 'You cannot confirm this SetupIntent because it is missing a payment method.';
    throw invalid(message, 'payment_method', 'parameter_missing');
  }
  const method = paymentMethodOf(ledger, id);
  if (method._outcome === 'authenticate') throw notBuilt('setup intents with cards that need authentication');
  confirmSetup(ledger, intent, method);
}

const TAKEN = ['metadata', 'payment_method', 'confirm', 'automatic_payment_methods', 'return_url'];

export const setupIntentOperations: Operations = {
  'POST /v1/setup_intents': operation([...COPIED, ...TAKEN], ({ ledger, input }) => {
    if (input.customer) ledger.get('customer', input.customer, 'customer');
    const method = input.payment_method ? paymentMethodOf(ledger, String(input.payment_method)) : undefined;
    const intent = createSetupIntent(ledger, {
      ...copied(input, COPIED),
      ...copied(input, ['automatic_payment_methods']),
      metadata: input.metadata ?? {},
      payment_method: method?.id ?? null,
    });
    if (input.confirm === true) confirm(ledger, intent, undefined);
    return present(ledger, intent);
  }),
  'GET /v1/setup_intents/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('setup_intent', params.id, 'intent')),
  ),
  'POST /v1/setup_intents/{id}': operation(
    ['description', 'customer', 'metadata', 'payment_method'],
    ({ ledger, params, input }) => {
      const intent = ledger.get<SetupIntent>('setup_intent', params.id, 'intent');
      if (input.payment_method) intent.status = 'requires_confirmation';
      update(ledger, intent, input, ['description', 'customer', 'payment_method']);
      return present(ledger, intent);
    },
  ),
  'POST /v1/setup_intents/{id}/confirm': operation(['payment_method', 'return_url'], ({ ledger, params, input }) => {
    const intent = ledger.get<SetupIntent>('setup_intent', params.id, 'intent');
    confirm(ledger, intent, input.payment_method);
    return present(ledger, intent);
  }),
  'POST /v1/setup_intents/{id}/cancel': operation(['cancellation_reason'], ({ ledger, params, input }) => {
    const intent = ledger.get<SetupIntent>('setup_intent', params.id, 'intent');
    if (['succeeded', 'canceled'].includes(intent.status)) {
      throw invalid(`This SetupIntent has a status of ${intent.status}.`, undefined, 'setup_intent_unexpected_state');
    }
    Object.assign(intent, { status: 'canceled', ...copied(input, ['cancellation_reason']) });
    ledger.emit('setup_intent.canceled', intent);
    return present(ledger, intent);
  }),
  'GET /v1/setup_intents': listing(['customer', 'payment_method'], (context) =>
    listPage(context, matching(context.ledger.all('setup_intent'), context.input, ['customer', 'payment_method'])),
  ),
};
