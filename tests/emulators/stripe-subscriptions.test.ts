import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, stripeClient } from './clients';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let client: Stripe;
let customer: string;
let small: string;
let big: string;
beforeAll(async () => {
  emulator = await startEmulator('stripe');
  client = stripeClient(emulator);
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  customer = (await client.customers.create({ email: 'a@acme.test' })).id;
  const product = (await client.products.create({ name: 'Hosting' })).id;
  const price = async (unit_amount: number, interval: 'month' | 'year' = 'month') =>
    (await client.prices.create({ currency: 'usd', product, unit_amount, recurring: { interval } })).id;
  [small, big] = [await price(1000), await price(3000)];
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

/** Gives the customer a card; the one that declines later can be kept. */
async function card(name = 'pm_card_visa'): Promise<void> {
  const { id } = await client.paymentMethods.attach(name, { customer });
  await client.customers.update(customer, { invoice_settings: { default_payment_method: id } });
}
const items = () => [{ price: small }];
const invoiceOf = (subscription: Stripe.Subscription) => client.invoices.retrieve(String(subscription.latest_invoice));

test('a subscription with a card is active at once and its first invoice is paid', async () => {
  await card();
  const made = await client.subscriptions.create({
    customer,
    items: [{ price: small, quantity: 2 }],
    metadata: { a: 'b' },
  });
  expect(made).toMatchObject({ status: 'active', currency: 'usd', metadata: { a: 'b' } });
  const [item] = made.items.data;
  const days = (Number(item?.current_period_end) - Number(item?.current_period_start)) / 86_400;
  expect(days).toBeGreaterThanOrEqual(28);
  expect(await invoiceOf(made)).toMatchObject({ status: 'paid', total: 2000, billing_reason: 'subscription_create' });
  expect((await client.subscriptions.list({ customer, price: small })).data).toMatchObject([{ id: made.id }]);
  expect((await client.subscriptionItems.list({ subscription: made.id })).data).toMatchObject([{ quantity: 2 }]);
  const whole = await client.customers.retrieve(customer, { expand: ['subscriptions'] });
  expect((whole as Stripe.Customer).subscriptions?.data).toHaveLength(1);
});

test('without a card a subscription is refused, or waits for its first payment when asked to', async () => {
  expect((await failureOf(client.subscriptions.create({ customer, items: items() }))).code).toBe('resource_missing');
  const made = await client.subscriptions.create({
    customer,
    items: items(),
    payment_behavior: 'default_incomplete',
    expand: ['latest_invoice.confirmation_secret'],
  });
  expect(made.status).toBe('incomplete');
  const invoice = made.latest_invoice as Stripe.Invoice;
  const intent = String(invoice.confirmation_secret?.client_secret).split('_secret_')[0] ?? '';
  await client.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' });
  expect((await client.subscriptions.retrieve(made.id)).status).toBe('active');
});

test('a card that declines leaves the subscription incomplete, or refuses it when asked to', async () => {
  await card('pm_card_chargeCustomerFail');
  const made = await client.subscriptions.create({ customer, items: items() });
  expect(made.status).toBe('incomplete');
  expect(await invoiceOf(made)).toMatchObject({ status: 'open', attempt_count: 1 });
  const strict = client.subscriptions.create({ customer, items: items(), payment_behavior: 'error_if_incomplete' });
  expect((await failureOf(strict)).status).toBe(402);
});

test('a trial costs nothing until it ends', async () => {
  await card();
  const made = await client.subscriptions.create({ customer, items: items(), trial_period_days: 14 });
  expect(made.status).toBe('trialing');
  expect(await invoiceOf(made)).toMatchObject({ status: 'paid', total: 0 });
  const ended = await client.subscriptions.update(made.id, { trial_end: 'now' });
  expect(ended.status).toBe('active');
  expect(await invoiceOf(ended)).toMatchObject({ status: 'paid', total: 1000, billing_reason: 'subscription_cycle' });
});

test('a change in the middle is prorated to the second, and previewed without effect', async () => {
  await card();
  const made = await client.subscriptions.create({ customer, items: items() });
  const [item] = made.items.data;
  const from = Number(item?.current_period_start);
  const half = from + (Number(item?.current_period_end) - from) / 2;
  const change = { items: [{ id: item?.id, price: big }], proration_date: half };
  const preview = await client.invoices.createPreview({
    customer,
    subscription: made.id,
    subscription_details: { ...change, proration_behavior: 'always_invoice' },
  });
  expect(preview).toMatchObject({ total: 1000, status: 'draft' });
  expect(preview.lines.data.map(({ amount }) => amount)).toEqual([-500, 1500]);
  expect((await client.subscriptions.retrieve(made.id)).items.data[0]?.price.id).toBe(small);
  const changed = await client.subscriptions.update(made.id, { ...change, proration_behavior: 'always_invoice' });
  expect(changed.items.data[0]).toMatchObject({ id: item?.id, price: { id: big } });
  expect(await invoiceOf(changed)).toMatchObject({
    total: 1000,
    status: 'paid',
    billing_reason: 'subscription_update',
  });
  await client.subscriptions.update(made.id, { items: [{ id: item?.id, quantity: 2 }], proration_date: half });
  expect((await client.invoiceItems.list({ customer, pending: true })).data).toHaveLength(2);
  const upcoming = await client.invoices.createPreview({ subscription: made.id });
  expect(upcoming.total).toBe(6000 + 1500);
});

test('items are added, changed and removed on their own', async () => {
  await card();
  const made = await client.subscriptions.create({ customer, items: items() });
  const none = { proration_behavior: 'none' } as const;
  const added = await client.subscriptionItems.create({ subscription: made.id, price: big, ...none });
  expect((await client.subscriptionItems.update(added.id, { quantity: 5, ...none })).quantity).toBe(5);
  expect((await client.subscriptionItems.retrieve(added.id)).quantity).toBe(5);
  await client.subscriptionItems.del(added.id, none);
  expect((await client.subscriptions.retrieve(made.id)).items.data).toHaveLength(1);
  const last = client.subscriptionItems.del(String(made.items.data[0]?.id));
  expect((await failureOf(last)).status).toBe(400);
});

test('a renewal bills the next period, a declined one leaves the subscription past due', async () => {
  await card();
  const made = await client.subscriptions.create({ customer, items: items() });
  await emulator.control.call('POST', `/subscriptions/${made.id}/renew`);
  const renewed = await client.subscriptions.retrieve(made.id);
  expect(renewed.items.data[0]?.current_period_start).toBe(made.items.data[0]?.current_period_end);
  expect(await invoiceOf(renewed)).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid' });
  await card('pm_card_chargeCustomerFail');
  await emulator.control.call('POST', `/subscriptions/${made.id}/renew`);
  const unpaid = await client.subscriptions.retrieve(made.id);
  expect(unpaid.status).toBe('past_due');
  await card();
  await client.invoices.pay(String(unpaid.latest_invoice));
  expect((await client.subscriptions.retrieve(made.id)).status).toBe('active');
});

test('a subscription ends at the period end, takes that back, or ends at once with a credit', async () => {
  await card();
  const made = await client.subscriptions.create({ customer, items: items() });
  const ending = await client.subscriptions.update(made.id, { cancel_at_period_end: true });
  expect(ending.cancel_at).toBe(made.items.data[0]?.current_period_end);
  expect((await client.subscriptions.update(made.id, { cancel_at_period_end: false })).cancel_at).toBeNull();
  const gone = await client.subscriptions.cancel(made.id, { prorate: true, cancellation_details: { comment: 'bye' } });
  expect(gone).toMatchObject({ status: 'canceled', cancellation_details: { comment: 'bye' } });
  const [credit] = (await client.invoiceItems.list({ customer, pending: true })).data;
  expect(credit?.amount).toBeLessThan(0);
  expect((await client.subscriptions.list({ customer })).data).toEqual([]);
  expect((await client.subscriptions.list({ customer, status: 'canceled' })).data).toHaveLength(1);
  expect((await failureOf(client.subscriptions.update(made.id, { items: items() }))).status).toBe(400);
  const second = await client.subscriptions.create({ customer, items: items() });
  await client.subscriptions.update(second.id, { cancel_at_period_end: true });
  await emulator.control.call('POST', `/subscriptions/${second.id}/renew`);
  expect((await client.subscriptions.retrieve(second.id)).status).toBe('canceled');
});

test('a coupon lowers the invoices it is for', async () => {
  await card();
  const once = await client.coupons.create({ percent_off: 25, duration: 'once', max_redemptions: 1 });
  const made = await client.subscriptions.create({ customer, items: items(), discounts: [{ coupon: once.id }] });
  expect(await invoiceOf(made)).toMatchObject({ subtotal: 1000, total: 750 });
  const again = client.subscriptions.create({ customer, items: items(), discounts: [{ coupon: once.id }] });
  expect((await failureOf(again)).code).toBe('coupon_expired');
  await emulator.control.call('POST', `/subscriptions/${made.id}/renew`);
  expect(await invoiceOf(await client.subscriptions.retrieve(made.id))).toMatchObject({ total: 1000 });
});

test('an invoice to be sent waits as a draft while the subscription runs', async () => {
  const sent = { collection_method: 'send_invoice', days_until_due: 14 } as const;
  const made = await client.subscriptions.create({ customer, items: items(), ...sent });
  expect(made.status).toBe('active');
  expect(await invoiceOf(made)).toMatchObject({ status: 'draft', collection_method: 'send_invoice' });
});
