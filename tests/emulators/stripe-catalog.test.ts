import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, stripeClient } from './clients';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let client: Stripe;
beforeAll(async () => {
  emulator = await startEmulator('stripe');
  client = stripeClient(emulator);
}, 30_000);
beforeEach(() => emulator.control.reset());
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

test('a customer is created, read, changed, listed and deleted', async () => {
  const made = await client.customers.create({ email: 'a@b.test', name: 'A', metadata: { tenant: 't1', old: 'x' } });
  expect(made).toMatchObject({ object: 'customer', email: 'a@b.test', metadata: { tenant: 't1' }, livemode: false });
  const changed = await client.customers.update(made.id, { description: '', name: 'B', metadata: { old: '' } });
  expect(changed).toMatchObject({ name: 'B', description: null, metadata: { tenant: 't1' } });
  await client.customers.create({ email: 'c@d.test' });
  const found = await client.customers.list({ email: 'a@b.test' });
  expect(found.data.map(({ id }) => id)).toEqual([made.id]);
  expect(await client.customers.del(made.id)).toEqual(expect.objectContaining({ deleted: true }));
  expect(await client.customers.retrieve(made.id)).toMatchObject({ deleted: true });
  expect(await failureOf(client.customers.update(made.id, { name: 'x' }))).toEqual({
    status: 404,
    code: 'resource_missing',
  });
});

test('lists come newest first and page by starting_after and ending_before', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 7; i++) ids.unshift((await client.customers.create({ name: String(i) })).id);
  const first = await client.customers.list({ limit: 3 });
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(first.has_more).toBe(true);
  const seen: string[] = [];
  for await (const customer of client.customers.list({ limit: 2 })) seen.push(customer.id);
  expect(seen).toEqual(ids);
  const before = await client.customers.list({ ending_before: ids[4], limit: 2 });
  expect(before.data.map(({ id }) => id)).toEqual(ids.slice(2, 4));
  expect((await client.customers.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).data).toEqual([]);
});

test('products and prices keep lookup keys unique, and expand gives whole objects', async () => {
  const product = await client.products.create({
    id: 'prod_pro',
    name: 'Pro',
    default_price_data: { currency: 'eur', unit_amount: 2000, recurring: { interval: 'month' } },
    expand: ['default_price'],
  });
  expect(product.default_price).toMatchObject({ unit_amount: 2000, currency: 'eur', type: 'recurring' });
  const one = await client.prices.create({ currency: 'eur', product: product.id, unit_amount: 900, lookup_key: 'pro' });
  const clash = { currency: 'eur', product: product.id, unit_amount: 800, lookup_key: 'pro' };
  expect((await failureOf(client.prices.create(clash))).code).toBe('resource_already_exists');
  const two = await client.prices.create({ ...clash, transfer_lookup_key: true });
  const found = await client.prices.list({ lookup_keys: ['pro'], expand: ['data.product'] });
  expect(found.data).toMatchObject([{ id: two.id, product: { id: 'prod_pro', name: 'Pro' } }]);
  expect((await client.prices.retrieve(one.id)).lookup_key).toBeNull();
  expect(await client.prices.update(one.id, { active: false })).toMatchObject({ active: false });
  expect((await client.prices.list({ active: true })).data).toHaveLength(2);
  const tiered = await client.prices.create({
    currency: 'eur',
    product: product.id,
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    recurring: { interval: 'month' },
    tiers: [
      { up_to: 5, unit_amount: 100 },
      { up_to: 'inf', unit_amount: 50, flat_amount: 10 },
    ],
    expand: ['tiers'],
  });
  expect(tiered.tiers).toMatchObject([{ up_to: 5 }, { up_to: null, flat_amount: 10 }]);
  expect(await client.products.update('prod_pro', { active: false })).toMatchObject({ active: false });
  expect((await failureOf(client.products.del('prod_pro'))).status).toBe(400);
  expect((await client.products.list({ active: true })).data).toEqual([]);
});

test('coupons, promotion codes and tax rates are created, listed, changed and deleted', async () => {
  const coupon = await client.coupons.create({ percent_off: 12.5, duration: 'repeating', duration_in_months: 3 });
  const code = await client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'HELLO' });
  expect((await client.promotionCodes.list({ code: 'HELLO' })).data).toMatchObject([{ id: code.id, active: true }]);
  const again = client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'hello' });
  expect((await failureOf(again)).status).toBe(400);
  expect(await client.promotionCodes.update(code.id, { active: false })).toMatchObject({ active: false });
  expect(await client.coupons.update(coupon.id, { name: 'Spring' })).toMatchObject({ name: 'Spring' });
  expect((await client.coupons.list()).data).toHaveLength(1);
  await client.coupons.del(coupon.id);
  expect((await failureOf(client.coupons.retrieve(coupon.id))).code).toBe('resource_missing');
  const rate = await client.taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19, country: 'DE' });
  expect(await client.taxRates.update(rate.id, { active: false })).toMatchObject({ active: false, percentage: 19 });
  expect((await client.taxRates.list({ active: true })).data).toEqual([]);
});

test('a request that breaks the contract is refused with the parameter at fault', async () => {
  const refused = async (path: string, body: string) => {
    const answer = await fetch(`${emulator.url}${path}`, {
      method: 'POST',
      body,
      headers: { authorization: 'Bearer sk_test_acme', 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { error } = (await answer.json()) as { error: { type: string; code?: string; param?: string } };
    return [answer.status, error.type, error.code, error.param];
  };
  const type = 'invalid_request_error';
  expect(await refused('/v1/customers', 'emial=x')).toEqual([400, type, 'parameter_unknown', 'emial']);
  expect(await refused('/v1/prices', 'product=p')).toEqual([400, type, 'parameter_missing', 'currency']);
  expect(await refused('/v1/prices', 'currency=usd&unit_amount=1.5')).toEqual([
    400,
    type,
    'parameter_invalid_integer',
    'unit_amount',
  ]);
  expect(await refused('/v1/customers', 'address[lane]=x')).toEqual([400, type, 'parameter_unknown', 'address[lane]']);
  expect(await refused('/v1/nowhere', '')).toEqual([404, type, undefined, undefined]);
});

test('what the contract has and the emulator has not is answered 501 with its name', async () => {
  const call = client.billing.meters.create({
    display_name: 'Bandwidth',
    event_name: 'gb',
    default_aggregation: { formula: 'sum' },
  });
  await expect(call).rejects.toThrow('POST /v1/billing/meters');
  expect((await failureOf(client.customers.create({ source: 'tok_visa' }))).status).toBe(501);
});

test('keys decide the account; an invalid key, a live key and another version are refused', async () => {
  await client.customers.create({ name: 'A' });
  expect((await stripeClient(emulator, 'deniz').customers.list()).data).toEqual([]);
  expect((await failureOf(stripeClient(emulator, 'invalid').customers.list())).status).toBe(401);
  const headers = { authorization: 'Bearer sk_test_acme', 'stripe-version': '2020-01-01' };
  expect((await fetch(`${emulator.url}/v1/customers`, { headers })).status).toBe(400);
  const live = { authorization: 'Bearer sk_live_acme' };
  expect((await fetch(`${emulator.url}/v1/customers`, { headers: live })).status).toBe(401);
});

test('an idempotency key gives the first answer again, and refuses another request', async () => {
  const options = { idempotencyKey: 'k1' };
  const first = await client.customers.create({ name: 'A' }, options);
  const second = await client.customers.create({ name: 'A' }, options);
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(second.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
  expect(second.lastResponse.apiVersion).toBe('2026-10-28.endive');
  const other = await failureOf(client.customers.create({ name: 'B' }, options));
  expect(other).toEqual({ status: 400, code: 'idempotency_error' });
  expect((await client.customers.list()).data).toHaveLength(1);
});
