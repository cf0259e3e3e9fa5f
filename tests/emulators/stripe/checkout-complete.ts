import type { Wire } from './blank';
import type { Card } from './cards';
import { confirmIntent } from './charging';
import { createCustomer } from './customers';
import { redeem } from './discounts';
import { createIntent } from './intents';
import type { Ledger } from './ledger';
import type { Customer, Invoice, Price, Session, Stored } from './objects';
import { attach, createCard } from './payment-methods';
import { confirmSetup, createSetupIntent } from './setup-intents';
import { createSubscription } from './subscription-create';

export type Payer = { email: string; name: string; card: Card };

function customerOf(ledger: Ledger, session: Session, payer: Payer): Customer | undefined {
  if (session.customer) return ledger.get<Customer>('customer', session.customer);
  const needed = session.mode !== 'payment' || session.customer_creation === 'always';
  return needed ? createCustomer(ledger, { email: payer.email, name: payer.name }) : undefined;
}

function pay(ledger: Ledger, session: Session, customer: Customer | undefined, payer: Payer): void {
  const data = (session._input.payment_intent_data ?? {}) as Wire;
  const discounts = redeem(ledger, session._input.discounts, { checkout_session: session.id });
  let amount = session.amount_total;
  for (const id of discounts) {
    const { coupon } = ledger.get<Stored>('discount', id).source as { coupon: string };
    const { percent_off, amount_off } = ledger.get('coupon', coupon);
    amount -= percent_off === null ? Number(amount_off) : Math.round((amount * Number(percent_off)) / 100);
  }
  amount = Math.max(0, amount);
  session.total_details = { amount_discount: session.amount_total - amount, amount_shipping: 0, amount_tax: 0 };
  session.amount_total = amount;
  if (amount === 0) {
    session.payment_status = 'no_payment_required';
    return;
  }
  const method = createCard(ledger, payer.card, {}, { email: payer.email, name: payer.name });
  const fields = { amount, currency: session.currency, customer: customer?.id ?? null, payment_method: method.id };
  const more = { description: data.description ?? null, setup_future_usage: data.setup_future_usage ?? null };
  const intent = createIntent(ledger, { ...fields, ...more, metadata: data.metadata ?? {}, _session: session.id });
  confirmIntent(ledger, intent, {});
  session.payment_intent = intent.id;
  session.payment_status = 'paid';
}

function subscribe(ledger: Ledger, session: Session, customer: Customer, payer: Payer): void {
  const method = createCard(ledger, payer.card, {}, { email: payer.email, name: payer.name });
  attach(ledger, method, customer.id);
  const price = (line: Stored) => line.price as unknown as Price;
  const recurring = session._lines.filter((line) => price(line).recurring !== null);
  const once = session._lines.filter((line) => price(line).recurring === null);
  const item = (line: Stored) => ({ price: price(line).id, quantity: line.quantity ?? undefined });
  const subscription = createSubscription(ledger, {
    ...(session._input.subscription_data as Wire | undefined),
    customer: customer.id,
    default_payment_method: method.id,
    discounts: session._input.discounts,
    items: recurring.map(item),
    add_invoice_items: once.map(item),
    payment_behavior: 'error_if_incomplete',
  });
  const invoice = ledger.get<Invoice>('invoice', subscription.latest_invoice);
  session.subscription = subscription.id;
  session.invoice = invoice.id;
  session.amount_total = invoice.total;
  session.payment_status = invoice.total > 0 ? 'paid' : 'no_payment_required';
}

/**
 * Completes a session as its payer does with the pay button.
 * @throws StripeError 402 when the card declines; the session stays open
 */
export function completeSession(ledger: Ledger, session: Session, payer: Payer): void {
  const customer = customerOf(ledger, session, payer);
  if (session.mode === 'payment') pay(ledger, session, customer, payer);
  else if (customer && session.mode === 'subscription') subscribe(ledger, session, customer, payer);
  else if (customer) {
    const data = (session._input.setup_intent_data ?? {}) as Wire;
    const intent = createSetupIntent(ledger, { customer: customer.id, ...data });
    confirmSetup(ledger, intent, createCard(ledger, payer.card, {}, { email: payer.email, name: payer.name }));
    session.setup_intent = intent.id;
  }
  session.customer = customer?.id ?? null;
  session.status = 'complete';
  session.customer_details = {
    address: null,
    business_name: null,
    individual_name: null,
    email: payer.email,
    name: payer.name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  ledger.emit('checkout.session.completed', session);
}
