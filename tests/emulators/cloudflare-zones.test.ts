import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, failureOf } from './clients';
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

test('a token tells its account, its user and that it is valid', async () => {
  const client = cloudflareClient(emulator);
  expect(await client.user.tokens.verify()).toMatchObject({ status: 'active' });
  expect(await client.accounts.tokens.verify({ account_id: account.id })).toMatchObject({ status: 'active' });
  expect(await client.user.get()).toMatchObject({ email: 'acme@sandbox.test' });
  const accounts = (await client.accounts.list()).result;
  expect(accounts).toMatchObject([{ id: account.id, name: 'Acme' }]);
  expect(await client.accounts.get({ account_id: account.id })).toMatchObject(accounts[0] ?? {});
});

test('an invalid token is refused with 401 on verification and 403 elsewhere, an expired one says so', async () => {
  const client = cloudflareClient(emulator, 'x', 'invalid');
  expect(await failureOf(client.user.tokens.verify())).toEqual({ status: 401, code: 1000 });
  expect(await failureOf(client.zones.list())).toEqual({ status: 403, code: 9109 });
  expect(await cloudflareClient(emulator, 'acme', 'expired').user.tokens.verify()).toMatchObject({ status: 'expired' });
  const readonly = cloudflareClient(emulator, 'acme', 'readonly');
  expect((await readonly.zones.list()).result).toEqual([]);
  expect(await failureOf(readonly.zones.create({ account, name: 'a.test' }))).toEqual({ status: 403, code: 10000 });
});

test('a zone is created pending with two name servers and is read, paused and deleted', async () => {
  const client = cloudflareClient(emulator);
  const zone = await client.zones.create({ account, name: 'Shop.Example', type: 'full' });
  expect(zone).toMatchObject({ name: 'shop.example', status: 'pending', activated_on: null, paused: false });
  expect(zone.name_servers).toHaveLength(2);
  for (const server of zone.name_servers) expect(server).toMatch(/^[a-z]+\.ns\.cloudflare\.com$/);
  expect(await client.zones.get({ zone_id: zone.id })).toEqual(zone);
  expect(await client.zones.edit({ zone_id: zone.id, paused: true })).toMatchObject({ paused: true });
  expect(await client.zones.delete({ zone_id: zone.id })).toEqual({ id: zone.id });
  expect(await failureOf(client.zones.get({ zone_id: zone.id }))).toEqual({ status: 404, code: 1001 });
});

test('a name that is taken, no domain or below a domain is refused with its code', async () => {
  const client = cloudflareClient(emulator);
  await client.zones.create({ account, name: 'shop.example' });
  const refused = (name: string) => failureOf(client.zones.create({ account, name }));
  expect(await refused('SHOP.example.')).toEqual({ status: 400, code: 1061 });
  expect(await refused('not a domain')).toEqual({ status: 400, code: 1049 });
  expect(await refused('localhost')).toEqual({ status: 400, code: 1049 });
  expect(await refused('co.uk')).toEqual({ status: 400, code: 1049 });
  expect(await refused('www.shop.com.tr')).toEqual({ status: 400, code: 1116 });
  expect(await refused(`${'a'.repeat(250)}.com`)).toMatchObject({ status: 400 });
  expect((await client.zones.list()).result).toHaveLength(1);
});

test('an international name is kept in punycode', async () => {
  const zone = await cloudflareClient(emulator).zones.create({ account, name: 'çiçek.com.tr' });
  expect(zone.name).toBe('xn--iek-1lab.com.tr');
});

test('zones are listed by filter and page, and a page beyond the end is empty', async () => {
  const client = cloudflareClient(emulator);
  for (let i = 0; i < 12; i++) await client.zones.create({ account, name: `site${i + 10}.example` });
  const first = await client.zones.list({ per_page: 5, page: 1 });
  expect(first.result.map((zone) => zone.name)).toEqual([10, 11, 12, 13, 14].map((n) => `site${n}.example`));
  expect(first.result_info).toMatchObject({ page: 1, per_page: 5 });
  expect((await client.zones.list({ per_page: 5, page: 4 })).result).toEqual([]);
  let seen = 0;
  for await (const _ of client.zones.list({ per_page: 5 })) seen += 1;
  expect(seen).toBe(12);
  expect((await client.zones.list({ name: 'site15.example' })).result).toHaveLength(1);
  expect((await client.zones.list({ name: 'contains:site1' })).result).toHaveLength(10);
  expect((await client.zones.list({ status: 'active' })).result).toEqual([]);
  expect((await client.zones.list({ account: { id: 'f'.repeat(32) } })).result).toEqual([]);
  expect((await client.zones.list({ direction: 'desc' })).result[0]?.name).toBe('site21.example');
});

test('a zone becomes active by control and may be checked only once an hour', async () => {
  const client = cloudflareClient(emulator);
  const zone = await client.zones.create({ account, name: 'shop.example' });
  expect(await client.zones.activationCheck.trigger({ zone_id: zone.id })).toEqual({ id: zone.id });
  expect(await failureOf(client.zones.activationCheck.trigger({ zone_id: zone.id }))).toEqual({
    status: 400,
    code: 1224,
  });
  await emulator.control.activateZone(zone.id);
  const active = await client.zones.get({ zone_id: zone.id });
  expect(active.status).toBe('active');
  expect(active.activated_on).toEqual(expect.any(String));
});

test('two accounts see nothing of each other', async () => {
  const acme = cloudflareClient(emulator);
  const other = cloudflareClient(emulator, 'deniz');
  const zone = await acme.zones.create({ account, name: 'shop.example' });
  expect((await other.zones.list()).result).toEqual([]);
  for (const call of [
    () => other.zones.get({ zone_id: zone.id }),
    () => other.zones.delete({ zone_id: zone.id }),
    () => other.dns.records.list({ zone_id: zone.id }),
    () => other.zones.settings.edit('ssl', { zone_id: zone.id, value: 'strict' }),
    () => other.accounts.get({ account_id: account.id }),
    () => other.zones.create({ account, name: 'foreign.example' }),
  ]) {
    expect(await failureOf(call())).toEqual({ status: 403, code: 9109 });
  }
  const theirs = await other.zones.create({ account: { id: accountId('deniz') }, name: 'shop.example' });
  expect(theirs.name_servers).not.toEqual(zone.name_servers);
});

test('a malformed id, an unknown path and a broken body get the vendor codes', async () => {
  const client = cloudflareClient(emulator);
  expect(await failureOf(client.zones.get({ zone_id: 'nonsense' }))).toEqual({ status: 400, code: 7003 });
  expect(await failureOf(client.get('/nowhere'))).toEqual({ status: 404, code: 7000 });
  expect(await failureOf(client.post('/zones', { body: { name: 'a.example' } }))).toMatchObject({ status: 400 });
  const unknown = { body: { name: 'a.example', account, surprise: true } };
  expect(await failureOf(client.post('/zones', unknown))).toMatchObject({ status: 400 });
  expect(await failureOf(client.get('/zones', { query: { nmae: 'a.example' } }))).toMatchObject({ status: 400 });
});

test('an operation of the contract that is not built answers 501 with its name', async () => {
  const client = cloudflareClient(emulator);
  const zone = await client.zones.create({ account, name: 'shop.example' });
  const answer = await fetch(`${emulator.url}/client/v4/zones/${zone.id}/hold`, {
    headers: { authorization: 'Bearer sandbox-acme' },
  });
  expect(answer.status).toBe(501);
  expect(JSON.stringify(await answer.json())).toContain('/zones/{zone_id}/hold');
});

test('answers carry a ray id and the rate limit', async () => {
  const { response } = await cloudflareClient(emulator).zones.list().withResponse();
  expect(response.headers.get('cf-ray')).toMatch(/^[0-9a-f]{16}-/);
  expect(response.headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
});

test('with a rate limit, one call too many is refused with 429 and Retry-After', async () => {
  const limited = await startEmulator('cloudflare', { rateLimit: 2 });
  const client = cloudflareClient(limited);
  await client.zones.list();
  await client.zones.list();
  const refused = await fetch(`${limited.url}/client/v4/zones`, { headers: { authorization: 'Bearer sandbox-acme' } });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await limited.stop();
});

test('with --activate-after a pending zone becomes active by itself', async () => {
  const quick = await startEmulator('cloudflare', { activateAfterSeconds: 0 });
  const client = cloudflareClient(quick);
  const zone = await client.zones.create({ account, name: 'shop.example' });
  expect(zone.status).toBe('pending');
  expect((await client.zones.get({ zone_id: zone.id })).status).toBe('active');
  await quick.stop();
});
