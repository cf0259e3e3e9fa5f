import type { Wire } from './blank';
import { randomText } from './ids';
import type { Ledger } from './ledger';
import type { Intent } from './objects';

/** A new payment intent, not yet confirmed. Amounts in the smallest unit of the currency. */
export function createIntent(ledger: Ledger, fields: Wire): Intent {
  const intent = ledger.add<Intent>('payment_intent', {
    amount_details: { tip: {} },
    automatic_payment_methods: null,
    capture_method: 'automatic',
    metadata: {},
    payment_method_options: {},
    payment_method_types: ['card'],
    ...fields,
    status: fields.payment_method ? 'requires_confirmation' : 'requires_payment_method',
  });
  intent.client_secret = `${intent.id}_secret_${randomText(25)}`;
  ledger.emit('payment_intent.created', intent);
  return intent;
}

/** Ends an intent that will not be paid. */
export function cancelIntent(ledger: Ledger, intent: Intent, reason: string | null): void {
  const canceled_at = ledger.now();
  Object.assign(intent, { status: 'canceled', canceled_at, cancellation_reason: reason, amount_capturable: 0 });
  intent.next_action = null;
  ledger.emit('payment_intent.canceled', intent);
}
