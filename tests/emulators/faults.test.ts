import Cloudflare from 'cloudflare';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, failureOf, stripeClient } from './clients';
import { accountId } from './cloudflare/identity';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator('cloudflare');
}, 30_000);
beforeEach(() => emulator.control.reset());
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const account = { id: accountId('acme') };
const create = (name = 'shop.example') => cloudflareClient(emulator).zones.create({ account, name });
const zoneCount = async () => (await cloudflareClient(emulator).zones.list()).result.length;

test('the n-th matching call fails with the status and headers asked for, the others do not', async () => {
  const headers = { 'retry-after': '7' };
  await emulator.control.fault({
    match: { method: 'POST', path: '/zones$' },
    nth: 2,
    kind: 'status',
    status: 429,
    headers,
  });
  await create('one.example');
  expect(await zoneCount()).toBe(1);
  const error = await create('two.example').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Cloudflare.RateLimitError);
  expect((error as InstanceType<typeof Cloudflare.RateLimitError>).headers.get('retry-after')).toBe('7');
  await create('three.example');
  expect(await zoneCount()).toBe(2);
});

test('a fault may befall several calls in a row, or all until it is cleared', async () => {
  await emulator.control.fault({ kind: 'status', status: 503, times: 2 });
  expect((await failureOf(create())).status).toBe(503);
  expect((await failureOf(create())).status).toBe(503);
  await create();
  await emulator.control.fault({ kind: 'status', status: 500, times: 0 });
  for (let i = 0; i < 3; i++) expect((await failureOf(create())).status).toBe(500);
  await emulator.control.clearFaults();
  expect(await zoneCount()).toBe(1);
});

test('a reset connection loses the call', async () => {
  await emulator.control.fault({ match: { method: 'POST' }, kind: 'reset' });
  await expect(create()).rejects.toBeInstanceOf(Cloudflare.APIConnectionError);
  expect(await zoneCount()).toBe(0);
});

test('with afterEffect the call happens and only its answer is lost', async () => {
  for (const kind of ['reset', 'status', 'timeout'] as const) {
    await emulator.control.fault({ match: { method: 'POST' }, kind, status: 502, delayMs: 1, afterEffect: true });
    await expect(create(`${kind}.example`)).rejects.toThrow();
  }
  expect(await zoneCount()).toBe(3);
  expect((await failureOf(create('reset.example'))).code).toBe(1061);
});

test('a call that never gets an answer ends when the caller gives up', async () => {
  await emulator.control.fault({ match: { method: 'POST' }, kind: 'timeout' });
  const call = cloudflareClient(emulator).zones.create({ account, name: 'a.example' }, { timeout: 200 });
  await expect(call).rejects.toBeInstanceOf(Cloudflare.APIConnectionTimeoutError);
  expect(await zoneCount()).toBe(0);
});

test('a slow answer is late but whole', async () => {
  await emulator.control.fault({ match: { method: 'POST' }, kind: 'slow', delayMs: 300 });
  const began = performance.now();
  await create();
  expect(performance.now() - began).toBeGreaterThanOrEqual(290);
});

test('the log holds every call with its fault, and no credentials', async () => {
  await emulator.control.fault({ match: { method: 'POST' }, kind: 'status', status: 500 });
  await failureOf(create());
  await zoneCount();
  const calls = await emulator.control.requests({ path: '/zones' });
  expect(calls.map(({ method, path, status, fault }) => [method, path, status, fault])).toEqual([
    ['POST', '/client/v4/zones', 500, 'status'],
    ['GET', '/client/v4/zones', 200, undefined],
  ]);
  expect(JSON.stringify(calls)).not.toContain('sandbox-acme');
});

test('a nonsensical fault is refused', async () => {
  const bad = [{ kind: 'weird' }, { kind: 'status' }, { kind: 'slow' }, { kind: 'reset', match: { path: '(' } }];
  for (const fault of bad) {
    await expect(emulator.control.call('POST', '/faults', fault)).rejects.toThrow('400');
  }
});

test('pages of other sites and other host names reach neither API nor control', async () => {
  const origin = await fetch(`${emulator.url}/__emulator/reset`, {
    method: 'POST',
    headers: { origin: 'http://evil.test' },
  });
  expect(origin.status).toBe(403);
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    const call = request(`${emulator.url}/__emulator/state`, { headers: { host: 'evil.test' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject).end();
  });
  expect(status).toBe(403);
});

test('a Stripe write repeated under its idempotency key after a lost answer happens once', async () => {
  const stripe = await startEmulator('stripe');
  const client = stripeClient(stripe);
  await stripe.control.fault({ match: { path: '/v1/customers' }, kind: 'status', status: 500, afterEffect: true });
  const write = () => client.customers.create({ email: 'a@acme.test' }, { idempotencyKey: 'order-1' });
  expect((await failureOf(write())).status).toBe(500);
  const customer = await write();
  expect((await client.customers.list()).data.map(({ id }) => id)).toEqual([customer.id]);
  expect(await stripe.control.violations()).toEqual([]);
  await stripe.stop();
});
