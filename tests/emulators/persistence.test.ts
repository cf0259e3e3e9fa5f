import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, stripeClient } from './clients';
import { accountId } from './cloudflare/identity';
import { startEmulator } from './start';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'konak-emulator-'));
});
afterEach(() => rm(folder, { recursive: true }));

const account = { id: accountId('acme') };

test('what was answered is still there after kill -9 and a new start', async () => {
  const stateFile = join(folder, 'cloudflare.json');
  const first = await startEmulator('cloudflare', { stateFile });
  const zone = await cloudflareClient(first).zones.create({ account, name: 'shop.example' });
  const record = { type: 'A', name: 'www', content: '198.51.100.4', ttl: 1 } as const;
  await cloudflareClient(first).dns.records.create({ zone_id: zone.id, ...record });
  await first.stop('SIGKILL');
  const second = await startEmulator('cloudflare', { stateFile });
  const client = cloudflareClient(second);
  expect(await client.zones.get({ zone_id: zone.id })).toEqual(zone);
  expect((await client.dns.records.list({ zone_id: zone.id })).result).toHaveLength(1);
  await second.stop();
  expect(await readdir(folder)).toEqual(['cloudflare.json']);
});

test('Stripe keeps objects and idempotency keys over kill -9', async () => {
  const stateFile = join(folder, 'stripe.json');
  const first = await startEmulator('stripe', { stateFile });
  const create = (client: ReturnType<typeof stripeClient>) =>
    client.customers.create({ email: 'a@acme.test' }, { idempotencyKey: 'k' });
  const made = await create(stripeClient(first));
  await first.stop('SIGKILL');
  const second = await startEmulator('stripe', { stateFile });
  expect((await create(stripeClient(second))).id).toBe(made.id);
  expect((await stripeClient(second).customers.list()).data).toHaveLength(1);
  await second.stop();
});

test('the state of another emulator or a broken file stops the start and is left as it is', async () => {
  const stateFile = join(folder, 'state.json');
  const first = await startEmulator('cloudflare', { stateFile });
  await cloudflareClient(first).zones.create({ account, name: 'shop.example' });
  await first.stop();
  await expect(startEmulator('stripe', { stateFile })).rejects.toThrow('before it was ready');
  await writeFile(stateFile, '{"half');
  await expect(startEmulator('cloudflare', { stateFile })).rejects.toThrow('before it was ready');
});
