import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, failureOf } from './clients';
import { accountId } from './cloudflare/identity';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let zone_id = '';
beforeAll(async () => {
  emulator = await startEmulator('cloudflare');
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  zone_id = (await client().zones.create({ account: { id: accountId('acme') }, name: 'platform.example' })).id;
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const client = (account = 'acme') => cloudflareClient(emulator, account);
const hostnames = () => client().customHostnames;
const ssl = { method: 'http', type: 'dv', settings: { min_tls_version: '1.2' } } as const;
const create = (hostname: string) => hostnames().create({ zone_id, hostname, ssl });

test('a custom hostname is pending until its host leads to the zone, then has a certificate, and can be removed', async () => {
  const made = await create('Panel.School.test');
  expect(made).toMatchObject({
    hostname: 'panel.school.test',
    status: 'pending',
    ssl: { status: 'pending_validation' },
  });
  expect(made.ssl?.validation_records).toHaveLength(1);
  await emulator.control.call('POST', '/custom-hostnames/panel.school.test/activate');
  const active = await hostnames().get(made.id, { zone_id });
  expect(active).toMatchObject({ status: 'active', ssl: { status: 'active', hosts: ['panel.school.test'] } });
  expect(Date.parse(active.ssl?.expires_on ?? '')).toBeGreaterThan(Date.now() + 80 * 86_400_000);
  expect(await hostnames().delete(made.id, { zone_id })).toEqual({ id: made.id });
  expect(await failureOf(hostnames().get(made.id, { zone_id }))).toEqual({ status: 404, code: 1436 });
  expect(await failureOf(hostnames().delete(made.id, { zone_id }))).toEqual({ status: 404, code: 1436 });
});

test('custom hostnames are found by name and page', async () => {
  for (const name of ['a.one.test', 'b.one.test', 'one.test']) await create(name);
  const named = async (hostname: { exact?: string; contain?: string }) =>
    (await hostnames().list({ zone_id, hostname })).result.map((each) => each.hostname);
  expect(await named({ exact: 'one.test' })).toEqual(['one.test']);
  expect(await named({ contain: 'one.test' })).toHaveLength(3);
  expect(await named({ exact: 'two.test' })).toEqual([]);
});

test('one that is there, one below the zone and one that is no name are refused with their codes', async () => {
  await create('panel.school.test');
  expect(await failureOf(create('PANEL.school.test'))).toEqual({ status: 409, code: 1406 });
  expect(await failureOf(create('a.platform.example'))).toEqual({ status: 400, code: 1411 });
  expect(await failureOf(create('not a name'))).toEqual({ status: 400, code: 1407 });
  const foreign = client('deniz').customHostnames.list({ zone_id });
  expect(await failureOf(foreign)).toEqual({ status: 403, code: 9109 });
});

test('with --activate-after a custom hostname becomes active by itself, and goes with its zone', async () => {
  const quick = await startEmulator('cloudflare', { activateAfterSeconds: 0 });
  const api = cloudflareClient(quick);
  const zone = await api.zones.create({ account: { id: accountId('acme') }, name: 'platform.example' });
  const made = await api.customHostnames.create({ zone_id: zone.id, hostname: 'panel.school.test', ssl });
  expect((await api.customHostnames.get(made.id, { zone_id: zone.id })).status).toBe('active');
  await api.zones.delete({ zone_id: zone.id });
  expect(JSON.stringify(await quick.control.state())).not.toContain('panel.school.test');
  expect(await quick.control.violations()).toEqual([]);
  await quick.stop();
});
