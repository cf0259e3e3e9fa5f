import type { Wire } from './blank';
import { confirmIntent } from './charging';
import { invalid, StripeError } from './error';
import type { Ledger } from './ledger';
import type { Customer, Intent, Invoice, Stored, Subscription } from './objects';
import { paymentMethodOf } from './payment-methods';
import { afterFailure, afterPayment } from './subscription-status';

const paymentOf = (ledger: Ledger, invoice: Invoice) =>
  ledger.all<Stored>('invoice_payment').find((payment) => payment.invoice === invoice.id);
const intentOf = (ledger: Ledger, invoice: Invoice) =>
  ledger.all<Intent>('payment_intent').find((intent) => intent._invoice === invoice.id);

/** The invoice is paid, and what hangs on it goes on. */
export function markPaid(ledger: Ledger, invoice: Invoice): void {
  const now = ledger.now();
  const payment = paymentOf(ledger, invoice);
  Object.assign(invoice, { status: 'paid', amount_paid: invoice.amount_due, amount_remaining: 0 });
  Object.assign(invoice, { attempted: true, next_payment_attempt: null, auto_advance: false });
  invoice.status_transitions.paid_at = now;
  if (payment) {
    Object.assign(payment, { status: 'paid', amount_paid: invoice.amount_due });
    (payment.status_transitions as Wire).paid_at = now;
    ledger.emit('invoice_payment.paid', payment);
  }
  ledger.emit('invoice.paid', invoice);
  ledger.emit('invoice.payment_succeeded', invoice);
  afterPayment(ledger, invoice);
}

/** Marks the invoice of an intent paid once the money is there. */
export function settleInvoiceOf(ledger: Ledger, intent: Intent): void {
  const invoice = ledger.find<Invoice>('invoice', intent._invoice);
  if (invoice && intent.status === 'succeeded' && invoice.status === 'open') markPaid(ledger, invoice);
}

/** The payment method an invoice is charged to: its own, the subscription's, or the customer's. */
export function chargedMethod(ledger: Ledger, invoice: Invoice): string | null {
  const subscription = ledger.find<Subscription>('subscription', invoice._subscription);
  const customer = ledger.get<Customer>('customer', invoice.customer);
  return (
    invoice.default_payment_method ??
    subscription?.default_payment_method ??
    customer.invoice_settings.default_payment_method
  );
}

/**
 * Charges an open invoice. A card that wants its holder leaves the invoice open.
 * @throws StripeError 402 when the card declines, with the attempt kept
 */
export function chargeInvoice(ledger: Ledger, invoice: Invoice, given?: string, offSession = true): void {
  const intent = intentOf(ledger, invoice);
  const method = given ?? chargedMethod(ledger, invoice);
  if (!intent || invoice.status !== 'open')
    throw invalid('Invoice is not open for payment.', undefined, 'invoice_not_editable');
  if (!method) {
    const message = `There is no default_payment_method set on this Customer or Invoice. Please set a default_payment_method.`;
    throw invalid(message, 'payment_method', 'invoice_payment_intent_requires_action');
  }
  intent.payment_method = paymentMethodOf(ledger, method, invoice.customer).id;
  invoice.attempted = true;
  invoice.attempt_count += 1;
  try {
    confirmIntent(ledger, intent, { offSession });
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    ledger.emit('invoice.payment_failed', invoice);
    afterFailure(ledger, invoice);
    throw error;
  }
  if (intent.status === 'requires_action') {
    ledger.emit('invoice.payment_action_required', invoice);
    return;
  }
  settleInvoiceOf(ledger, intent);
}

/** Paid outside of Stripe: the intent is of no use any more. */
export function payOutOfBand(ledger: Ledger, invoice: Invoice): void {
  const intent = intentOf(ledger, invoice);
  if (intent)
    Object.assign(intent, { status: 'canceled', canceled_at: ledger.now(), cancellation_reason: 'void_invoice' });
  markPaid(ledger, invoice);
}
