import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, failureOf } from './clients';
import { accountId } from './cloudflare/identity';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let zone_id: string;
beforeAll(async () => {
  emulator = await startEmulator('cloudflare');
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  const zone = await client().zones.create({ account: { id: accountId('acme') }, name: 'shop.example' });
  zone_id = zone.id;
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const client = () => cloudflareClient(emulator);
const get = (id: string) => client().zones.settings.get(id, { zone_id });
const set = (id: string, value: unknown) => client().patch(`/zones/${zone_id}/settings/${id}`, { body: { value } });

test('settings begin with their defaults and keep what they are set to', async () => {
  expect(await get('ssl')).toMatchObject({ id: 'ssl', value: 'full', editable: true });
  const changes = { ssl: 'strict', always_use_https: 'on', automatic_https_rewrites: 'off', min_tls_version: '1.2' };
  const more = { http2: 'off', http3: 'off', '0rtt': 'on', browser_cache_ttl: 3600, rocket_loader: 'on' };
  for (const [id, value] of Object.entries({ ...changes, ...more })) {
    await set(id, value);
    expect(await get(id)).toMatchObject({ id, value });
  }
  const all = await client().get<unknown>(`/zones/${zone_id}/settings`);
  expect(all).toMatchObject({
    result: expect.arrayContaining([expect.objectContaining({ id: 'ssl', value: 'strict' })]),
  });
});

test('a value that a setting does not have, an unknown setting and a paid one are refused', async () => {
  expect(await failureOf(set('ssl', 'very'))).toEqual({ status: 400, code: 1007 });
  expect(await failureOf(set('rocket_loader', 'maybe'))).toEqual({ status: 400, code: 1007 });
  expect(await failureOf(set('challenge_ttl', 'soon'))).toEqual({ status: 400, code: 1007 });
  expect(await failureOf(set('no_such_setting', 'on'))).toEqual({ status: 400, code: 1006 });
  expect(await failureOf(set('polish', 'lossless'))).toEqual({ status: 403, code: 1015 });
  expect(await get('ssl')).toMatchObject({ value: 'full' });
});

test('DNSSEC is pending with a DS record until the registry has it, and can be turned off', async () => {
  const dnssec = client().dns.dnssec;
  expect(await dnssec.get({ zone_id })).toMatchObject({ status: 'disabled', ds: null });
  const pending = await dnssec.edit({ zone_id, status: 'active' });
  expect(pending.status).toBe('pending');
  expect(pending.ds).toMatch(/^shop\.example\. 3600 IN DS \d+ 13 2 [0-9A-F]{64}$/);
  await emulator.control.call('POST', `/zones/${zone_id}/dnssec/activate`);
  expect(await dnssec.get({ zone_id })).toMatchObject({ status: 'active', ds: pending.ds });
  expect((await dnssec.edit({ zone_id, status: 'disabled' })).status).toBe('pending-disabled');
  await dnssec.delete({ zone_id });
  expect(await dnssec.get({ zone_id })).toMatchObject({ status: 'disabled' });
});

test('the universal certificate comes with activation and goes when universal SSL is off', async () => {
  const packs = async (status?: 'all') =>
    (await client().ssl.certificatePacks.list({ zone_id, ...(status && { status }) })).result;
  expect(await packs()).toEqual([]);
  expect(await packs('all')).toMatchObject([{ status: 'pending_validation' }]);
  await emulator.control.activateZone(zone_id);
  expect(await packs()).toMatchObject([
    { type: 'universal', status: 'active', hosts: ['shop.example', '*.shop.example'] },
  ]);
  expect(await client().ssl.universal.settings.get({ zone_id })).toEqual({ enabled: true });
  expect(await client().ssl.universal.settings.edit({ zone_id, enabled: false })).toEqual({ enabled: false });
  expect(await packs('all')).toEqual([]);
});

test('a cache purge needs something to purge', async () => {
  expect(await client().cache.purge({ zone_id, purge_everything: true })).toEqual({ id: zone_id });
  expect(await client().cache.purge({ zone_id, files: ['https://shop.example/a.css'] })).toEqual({ id: zone_id });
  const empty = client().post(`/zones/${zone_id}/purge_cache`, { body: {} });
  expect(await failureOf(empty)).toEqual({ status: 400, code: 1012 });
});
