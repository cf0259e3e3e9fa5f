import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { failureOf, stripeClient } from './clients';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let client: Stripe;
let receiver: Server;
let received: { body: string; signature: string }[] = [];
let answers: number[] = [];
beforeAll(async () => {
  emulator = await startEmulator('stripe', { webhookRetryMs: 20 });
  client = stripeClient(emulator);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ body, signature: String(request.headers['stripe-signature']) });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => void receiver.listen(0, '127.0.0.1', resolve));
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  received = [];
  answers = [];
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(async () => {
  receiver.close();
  await emulator.stop();
});

const urls = { success_url: 'http://acme.localhost:3000/ok?s={CHECKOUT_SESSION_ID}', cancel_url: 'http://x.test/no' };
const hook = () => `http://acme.localhost:${(receiver.address() as AddressInfo).port}/hook`;
const told = () => received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);

async function price(recurring?: Stripe.PriceCreateParams.Recurring): Promise<string> {
  const product_data = { name: 'Hosting <b>' };
  return (
    await client.prices.create({ currency: 'eur', unit_amount: 1500, product_data, ...(recurring && { recurring }) })
  ).id;
}
async function press(url: string | null, card = '4242424242424242'): Promise<Response> {
  const body = new URLSearchParams({ email: 'p@acme.test', name: 'P', card });
  return fetch(String(url), { method: 'POST', body, redirect: 'manual' });
}

test('a payment session shows its page, is paid by its button and leads back', async () => {
  const line_items = [{ price: await price(), quantity: 2 }];
  const session = await client.checkout.sessions.create({ mode: 'payment', line_items, ...urls, locale: 'de' });
  expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 3000 });
  const page = await (await fetch(String(session.url))).text();
  expect(page).toContain('bezahlen');
  expect(page).toContain('Hosting &lt;b&gt;');
  expect((await press(session.url, '4000000000000002')).status).toBe(402);
  expect((await client.checkout.sessions.retrieve(session.id)).status).toBe('open');
  const answer = await press(session.url);
  expect(answer.headers.get('location')).toBe(`http://acme.localhost:3000/ok?s=${session.id}`);
  const done = await client.checkout.sessions.retrieve(session.id, { expand: ['line_items', 'payment_intent'] });
  expect(done).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
  expect(done.payment_intent).toMatchObject({ status: 'succeeded', amount: 3000 });
  expect(done.line_items?.data).toMatchObject([{ quantity: 2, amount_total: 3000 }]);
  expect((await press(session.url)).status).toBe(410);
});

test('a subscription session makes customer, subscription and paid invoice', async () => {
  const line_items = [{ price: await price({ interval: 'month' }), quantity: 1 }];
  const subscription_data = { metadata: { tenant: 't1' } };
  const session = await client.checkout.sessions.create({
    mode: 'subscription',
    line_items,
    subscription_data,
    ...urls,
  });
  expect((await press(session.url)).status).toBe(303);
  const done = await client.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'invoice', 'customer'] });
  expect(done.subscription).toMatchObject({ status: 'active', metadata: { tenant: 't1' } });
  expect(done.invoice).toMatchObject({ status: 'paid', total: 1500 });
  expect(done.customer).toMatchObject({ email: 'p@acme.test' });
  const invoice = await fetch(String((done.invoice as Stripe.Invoice).hosted_invoice_url));
  expect(await invoice.text()).toContain('Paid');
});

test('a setup session keeps the card, and an expired session takes nothing', async () => {
  const customer = (await client.customers.create({ email: 'a@acme.test' })).id;
  const setup = await client.checkout.sessions.create({ mode: 'setup', customer, currency: 'eur', ...urls });
  expect((await press(setup.url)).status).toBe(303);
  expect((await client.paymentMethods.list({ customer })).data).toHaveLength(1);
  const other = await client.checkout.sessions.create({
    line_items: [{ price: await price() }],
    mode: 'payment',
    ...urls,
  });
  expect((await client.checkout.sessions.expire(other.id)).status).toBe('expired');
  expect((await press(other.url)).status).toBe(410);
  expect((await failureOf(client.checkout.sessions.expire(other.id))).status).toBe(400);
  expect((await client.checkout.sessions.list({ status: 'expired' })).data).toHaveLength(1);
  expect((await client.checkout.sessions.listLineItems(other.id)).data).toHaveLength(1);
  const mixed = [{ price: await price({ interval: 'month' }) }];
  const wrong = client.checkout.sessions.create({ mode: 'payment', line_items: mixed, ...urls });
  expect((await failureOf(wrong)).status).toBe(400);
});

test('events are delivered signed, repeated until they are taken, and not after the endpoint is gone', async () => {
  const endpoint = await client.webhookEndpoints.create({
    url: hook(),
    enabled_events: ['customer.created', 'customer.deleted'],
  });
  expect(endpoint.secret).toMatch(/^whsec_/);
  answers = [500, 500];
  await client.customers.create({ email: 'a@acme.test' });
  await client.products.create({ name: 'unheard' });
  await vi.waitFor(() => expect(received).toHaveLength(3), 5000);
  expect(new Set(told())).toEqual(new Set(['customer.created']));
  for (const { body, signature } of received) {
    const event = client.webhooks.constructEvent(body, signature, String(endpoint.secret));
    expect(event.data.object).toMatchObject({ email: 'a@acme.test' });
  }
  await vi.waitFor(
    async () => expect((await client.events.list({ delivery_success: true })).data).not.toEqual([]),
    5000,
  );
  const [event] = (await client.events.list({ types: ['customer.created'] })).data;
  expect(await client.events.retrieve(String(event?.id))).toMatchObject({ pending_webhooks: 0 });
  await client.webhookEndpoints.update(endpoint.id, { disabled: true });
  await client.customers.create({ email: 'b@acme.test' });
  expect((await client.webhookEndpoints.list()).data).toMatchObject([{ status: 'disabled' }]);
  await client.webhookEndpoints.del(endpoint.id);
  expect((await failureOf(client.webhookEndpoints.retrieve(endpoint.id))).code).toBe('resource_missing');
  expect(received).toHaveLength(3);
});

test('a completed session tells the whole story by webhooks', async () => {
  await client.webhookEndpoints.create({ url: hook(), enabled_events: ['*'] });
  const line_items = [{ price: await price({ interval: 'month' }), quantity: 1 }];
  const session = await client.checkout.sessions.create({ mode: 'subscription', line_items, ...urls });
  await press(session.url);
  const story = ['customer.created', 'customer.subscription.created', 'invoice.paid', 'checkout.session.completed'];
  await vi.waitFor(() => expect(told()).toEqual(expect.arrayContaining(story)), 5000);
});

test('webhooks never leave this machine', async () => {
  await client.webhookEndpoints.create({ url: 'https://example.com/hook', enabled_events: ['*'] });
  await client.customers.create({ email: 'a@acme.test' });
  await vi.waitFor(async () => {
    const { deliveries } = (await emulator.control.call('GET', '/deliveries')) as { deliveries: { last?: string }[] };
    expect(deliveries.map(({ last }) => last)).toEqual(['not on this machine']);
  }, 5000);
});

test('the portal lists subscriptions, ends them and leads back', async () => {
  const line_items = [{ price: await price({ interval: 'month' }), quantity: 1 }];
  const session = await client.checkout.sessions.create({ mode: 'subscription', line_items, ...urls });
  await press(session.url);
  const { customer, subscription } = await client.checkout.sessions.retrieve(session.id);
  const features = { subscription_cancel: { enabled: true }, invoice_history: { enabled: true } };
  const configuration = await client.billingPortal.configurations.create({ features });
  expect(configuration.features.payment_method_update.enabled).toBe(false);
  await client.billingPortal.configurations.update(configuration.id, { business_profile: { headline: 'Hi' } });
  expect((await client.billingPortal.configurations.list()).data).toMatchObject([
    { business_profile: { headline: 'Hi' } },
  ]);
  const portal = await client.billingPortal.sessions.create({
    customer: String(customer),
    configuration: configuration.id,
    return_url: 'http://acme.localhost:3000/billing',
  });
  expect(await (await fetch(portal.url)).text()).toContain('http://acme.localhost:3000/billing');
  const body = new URLSearchParams({ subscription: String(subscription), act: 'cancel' });
  await fetch(portal.url, { method: 'POST', body });
  expect((await client.subscriptions.retrieve(String(subscription))).cancel_at_period_end).toBe(true);
  const evil = await fetch(portal.url, { method: 'POST', body, headers: { origin: 'http://evil.test' } });
  expect(evil.status).toBe(403);
});
