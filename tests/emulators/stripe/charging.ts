import type { Wire } from './blank';
import { StripeError } from './error';
import type { Ledger } from './ledger';
import type { Intent, PaymentMethod, Stored } from './objects';
import { paymentMethodOf } from './payment-methods';
import { present } from './present';

const CODES = ['expired_card', 'incorrect_cvc', 'processing_error'];

function cardDetails(method: PaymentMethod): Wire {
  const { brand, country, exp_month, exp_year, fingerprint, funding, last4 } = method.card as Wire;
  const card = { brand, country, exp_month, exp_year, fingerprint, funding, last4, network: brand };
  const none = { amount_authorized: null, authorization_code: null, electronic_commerce_indicator: null };
  const more = {
    installments: null,
    issuer: null,
    mandate: null,
    network_transaction_id: null,
    transaction_link_id: null,
  };
  const checks = { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' };
  const rest = { checks, regulated_status: 'unregulated', three_d_secure: null, wallet: null };
  return { type: 'card', card: { ...card, ...none, ...more, ...rest } };
}

function charge(ledger: Ledger, intent: Intent, method: PaymentMethod, fields: Wire): Stored {
  return ledger.add('charge', {
    amount: intent.amount,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    billing_details: method.billing_details,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: cardDetails(method),
    ...fields,
  });
}

/** The money is there: the intent is paid, or waits to be captured. */
function succeed(ledger: Ledger, intent: Intent, method: PaymentMethod): void {
  const captured = intent.capture_method !== 'manual';
  const outcome = { advice_code: null, network_advice_code: null, network_decline_code: null, reason: null };
  const approved = { network_status: 'approved_by_network', seller_message: 'Payment complete.', type: 'authorized' };
  const made = charge(ledger, intent, method, {
    amount_captured: captured ? intent.amount : 0,
    captured,
    outcome: { ...outcome, ...approved },
    receipt_url: null,
  });
  Object.assign(intent, {
    status: captured ? 'succeeded' : 'requires_capture',
    amount_received: captured ? intent.amount : 0,
    amount_capturable: captured ? 0 : intent.amount,
    latest_charge: made.id,
    last_payment_error: null,
    next_action: null,
  });
  if (intent.setup_future_usage && intent.customer && method.customer === null) method.customer = intent.customer;
  ledger.emit('charge.succeeded', made);
  ledger.emit(captured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated', intent);
}

/** The bank said no: the intent waits for another card, and the call fails with 402. */
function decline(ledger: Ledger, intent: Intent, method: PaymentMethod, reason: string): StripeError {
  const code = CODES.includes(reason) || reason === 'authentication_required' ? reason : 'card_declined';
  const decline_code = reason === 'attach' ? 'generic_decline' : reason;
  const message = 'Your card was declined.';
  const made = charge(ledger, intent, method, {
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: message,
    paid: false,
    status: 'failed',
  });
  const error = { type: 'card_error', code, decline_code, message, charge: made.id };
  const shown = present(ledger, method);
  Object.assign(intent, {
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: made.id,
    last_payment_error: { ...error, payment_method: shown },
    next_action: null,
  });
  ledger.emit('charge.failed', made);
  ledger.emit('payment_intent.payment_failed', intent);
  const whole = { ...error, payment_intent: present(ledger, intent), payment_method: shown };
  return new StripeError(402, whole, true);
}

/**
 * Tries to pay an intent with its payment method. Ends paid, waiting for capture, or waiting for the cardholder.
 * @throws StripeError 402 when the card declines, with the failure kept on the intent
 */
export function confirmIntent(
  ledger: Ledger,
  intent: Intent,
  options: { offSession?: boolean; returnUrl?: string },
): void {
  const method = paymentMethodOf(ledger, String(intent.payment_method));
  intent.payment_method = method.id;
  intent.payment_method_types = ['card'];
  if (method._outcome === 'authenticate') {
    if (options.offSession) throw decline(ledger, intent, method, 'authentication_required');
    const url = `${ledger.baseUrl}/authenticate/${intent.id}`;
    intent._returnUrl = options.returnUrl;
    intent.status = 'requires_action';
    intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: options.returnUrl ?? null } };
    ledger.emit('payment_intent.requires_action', intent);
    return;
  }
  if (method._outcome !== 'pays') throw decline(ledger, intent, method, method._outcome);
  succeed(ledger, intent, method);
}

/** What the cardholder answers the bank. */
export function authenticate(ledger: Ledger, intent: Intent, approved: boolean): void {
  const method = ledger.get<PaymentMethod>('payment_method', intent.payment_method);
  if (approved) succeed(ledger, intent, method);
  else decline(ledger, intent, method, 'authentication_required');
}
