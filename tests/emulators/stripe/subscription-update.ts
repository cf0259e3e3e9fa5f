import type { Wire } from './blank';
import { copied, update } from './change';
import { redeem } from './discounts';
import { invalid } from './error';
import type { Ledger } from './ledger';
import type { Subscription } from './objects';
import { paymentMethodOf } from './payment-methods';
import { present } from './present';
import { changeItems } from './subscription-change';
import { currentEnd, renew } from './subscription-renew';

const COPIED = ['collection_method', 'days_until_due', 'description', 'pause_collection'];
const BILLING = ['proration_behavior', 'proration_date', 'payment_behavior', 'off_session', 'items', 'trial_end'];
const MORE = [
  'cancel_at',
  'cancel_at_period_end',
  'cancellation_details',
  'default_payment_method',
  'default_tax_rates',
];
export const UPDATE_TAKES = [...COPIED, ...BILLING, ...MORE, 'discounts', 'metadata'];

/** Sets or takes back the end of a subscription. */
function scheduleEnd(ledger: Ledger, subscription: Subscription, input: Wire): void {
  if (input.cancel_at_period_end !== undefined) {
    const ends = input.cancel_at_period_end === true;
    subscription.cancel_at_period_end = ends;
    subscription.cancel_at = ends ? currentEnd(subscription) : null;
    subscription.canceled_at = ends ? ledger.now() : null;
  }
  if (input.cancel_at !== undefined) {
    subscription.cancel_at = typeof input.cancel_at === 'number' ? input.cancel_at : null;
    subscription.canceled_at = subscription.cancel_at === null ? null : ledger.now();
  }
  const details = input.cancellation_details as { comment?: string; feedback?: string } | undefined;
  const reason = subscription.cancel_at === null ? null : 'cancellation_requested';
  const { comment = null, feedback = null } = details ?? {};
  subscription.cancellation_details = {
    comment: comment || null,
    feedback: feedback || null,
    feedback_option: null,
    reason,
  };
}

/** Ends the trial now, or moves its end; the trial is the current period. */
function moveTrial(ledger: Ledger, subscription: Subscription, end: unknown): void {
  if (end === 'now') {
    if (subscription.status !== 'trialing') return;
    const now = ledger.now();
    subscription.trial_end = now;
    subscription.billing_cycle_anchor = now;
    for (const item of subscription._items) item.current_period_end = now;
    renew(ledger, subscription);
    return;
  }
  if (subscription.status !== 'trialing')
    throw invalid('Only a running trial can be moved in the sandbox.', 'trial_end');
  subscription.trial_end = Number(end);
  subscription.billing_cycle_anchor = Number(end);
  for (const item of subscription._items) item.current_period_end = Number(end);
}

/** Changes a subscription as an update call asks. */
export function updateSubscription(ledger: Ledger, subscription: Subscription, input: Wire): void {
  if (['canceled', 'incomplete_expired'].includes(subscription.status)) {
    const message = 'A canceled subscription can only update its cancellation_details and metadata.';
    throw invalid(message, undefined, 'subscription_canceled');
  }
  const previous = structuredClone(present(ledger, subscription));
  const changes = copied(input, COPIED);
  if (input.default_payment_method !== undefined) {
    const id = String(input.default_payment_method);
    changes.default_payment_method = id === '' ? null : paymentMethodOf(ledger, id, subscription.customer).id;
  }
  if (input.default_tax_rates !== undefined) {
    subscription._taxRates = (input.default_tax_rates || []) as string[];
    changes.default_tax_rates = subscription._taxRates.map((id) => ledger.get('tax_rate', id, 'default_tax_rates'));
  }
  if (input.discounts !== undefined) {
    const owner = { customer: subscription.customer, subscription: subscription.id };
    subscription.discounts = redeem(ledger, input.discounts, owner);
  }
  if (['cancel_at', 'cancel_at_period_end', 'cancellation_details'].some((field) => input[field] !== undefined)) {
    scheduleEnd(ledger, subscription, input);
  }
  update(ledger, subscription, { ...changes, metadata: input.metadata }, Object.keys(changes));
  if (input.items) changeItems(ledger, subscription, input.items as Wire[], input);
  if (input.trial_end !== undefined) moveTrial(ledger, subscription, input.trial_end);
  const now = present(ledger, subscription);
  const changed = Object.keys(now).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(previous[field]));
  const former = Object.fromEntries(changed.map((field) => [field, previous[field]]));
  ledger.emit('customer.subscription.updated', subscription, former);
}
