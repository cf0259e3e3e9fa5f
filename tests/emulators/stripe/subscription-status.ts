import type { Ledger } from './ledger';
import type { Invoice, Subscription } from './objects';

function change(ledger: Ledger, subscription: Subscription, status: string): void {
  if (subscription.status === status) return;
  const previous = { status: subscription.status };
  subscription.status = status;
  ledger.emit('customer.subscription.updated', subscription, previous);
}

/** A paid invoice brings its subscription back to life. */
export function afterPayment(ledger: Ledger, invoice: Invoice): void {
  const subscription = ledger.find<Subscription>('subscription', invoice._subscription);
  if (subscription && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) {
    change(ledger, subscription, 'active');
  }
}

/** A failed payment leaves a running subscription past due; a first payment may still come. */
export function afterFailure(ledger: Ledger, invoice: Invoice): void {
  const subscription = ledger.find<Subscription>('subscription', invoice._subscription);
  if (subscription?.status === 'active') change(ledger, subscription, 'past_due');
}
