import { eq } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { dnsRecords } from '@/db/schema/dns';
import { readWizard } from '@/lib/domains';
import { execute } from '@/lib/doors/gates';
import { runDefinitions } from '@/lib/doors/run-definitions';
import { tenantTransaction } from '@/lib/kernel/database';
import { executeRun, type RunDefinition, type Step } from '@/lib/kernel/runs';
import type { Fault } from '../../emulators/faults';
import type { Person } from '../../support/factory';
import { asAdmin } from '../../support/postgres';
import { apply, domainRow, finish, installWithCloudflare, newPerson, placesTaken, wizardToPreview } from './support';

const { emulator, installation } = await installWithCloudflare();
afterEach(async () => {
  expect(await emulator.control.violations()).toEqual([]);
  await emulator.control.clearFaults();
});
afterAll(() => emulator.stop());

type Client = NonNullable<Awaited<ReturnType<typeof wizardToPreview>>['client']>;

/** All that applying may touch at the provider, without what the provider itself writes down (ids, times). */
async function zoneNow(client: Client, zone_id: string) {
  const records = (await client.dns.records.list({ zone_id })).result;
  const settings = await Promise.all(
    ['ssl', 'always_use_https', 'automatic_https_rewrites', 'min_tls_version', 'http2', 'http3'].map(async (name) => {
      const { value } = (await client.zones.settings.get(name, { zone_id })) as { value: unknown };
      return `${name} ${value}`;
    }),
  );
  const lines = records.map(({ type, name, content, ttl, proxied }) => `${type} ${name} ${content} ${ttl} ${proxied}`);
  return { records: lines.sort(), settings };
}

/** A zone in which applying has to update one record, delete one and create one, and mail that it must not see. */
async function readyToApply(person: Person) {
  const wizard = await wizardToPreview(emulator, person);
  const client = wizard.client as Client;
  const { zone_id, domain } = wizard;
  await client.dns.records.create({ zone_id, type: 'A', name: '@', content: '192.0.2.1', ttl: 300 });
  await client.dns.records.create({ zone_id, type: 'CNAME', name: 'www', content: 'old.example.net', ttl: 300 });
  await client.dns.records.create({ zone_id, type: 'MX', name: '@', content: 'mx.example.net', priority: 5, ttl: 300 });
  const { new_ip } = await wizard.preview();
  const before = await zoneNow(client, zone_id);
  const after = {
    records: [
      `A ${domain} ${new_ip} 1 true`,
      `A www.${domain} ${new_ip} 1 true`,
      `MX ${domain} mx.example.net 300 false`,
    ],
    settings: [
      'ssl strict',
      'always_use_https on',
      'automatic_https_rewrites on',
      'min_tls_version 1.2',
      'http2 on',
      'http3 on',
    ],
  };
  return { ...wizard, client, before, after };
}

type Ready = Awaited<ReturnType<typeof readyToApply>>;

/** Everything was done, or nothing was: at the provider, in the database, and on the meters. */
async function expectAllOrNothing(person: Person, ready: Ready, state: string) {
  const zone = await zoneNow(ready.client, ready.zone_id);
  const row = await domainRow(person, ready.domain);
  const { wizard } = await execute(readWizard, person.ctx, { wizard_id: ready.wizard_id });
  const kept = await tenantTransaction(person.ctx.tenant.id, (tx) =>
    tx.select().from(dnsRecords).where(eq(dnsRecords.tenantId, person.ctx.tenant.id)),
  );
  const seen = {
    zone,
    status: row?.status,
    places: await placesTaken(person),
    wizard: wizard?.step,
    kept: kept.length,
  };
  if (state === 'done') {
    expect(seen).toEqual({ zone: ready.after, status: 'active', places: 1, wizard: undefined, kept: 2 });
    return;
  }
  expect(seen).toEqual({ zone: ready.before, status: undefined, places: 0, wizard: 'preview', kept: 0 });
  expect(wizard?.error?.code).toMatch(/^cloudflare_|^zone_not_found|^stale_preview/);
}

const applied = /\/zones\/[0-9a-f]+\/(dns_records|settings)/;

/** How many calls one undisturbed run makes. */
async function callsOfARun(): Promise<number> {
  const person = await newPerson();
  const ready = await readyToApply(person);
  await emulator.control.call('DELETE', '/requests'); // it keeps the last 5,000 only
  const { run_id } = await apply(person, ready.domain);
  await finish(person, run_id);
  const calls = (await emulator.control.requests()).filter(({ path }) => applied.test(path));
  await expectAllOrNothing(person, ready, 'done');
  expect(calls.length).toBeGreaterThan(10);
  return calls.length;
}

const passing: Omit<Fault, 'match' | 'nth'>[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, afterEffect: true },
  { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
  { kind: 'reset' },
  { kind: 'reset', afterEffect: true },
  { kind: 'timeout' },
  { kind: 'timeout', afterEffect: true },
  { kind: 'slow', delayMs: 30, status: 502 },
];
const final: Omit<Fault, 'match' | 'nth'>[] = [
  { kind: 'status', status: 403 },
  { kind: 'status', status: 403, afterEffect: true },
  { kind: 'status', status: 400, afterEffect: true },
  { kind: 'status', status: 403, times: 2 },
];

async function applyWithFault(fault: Fault) {
  const person = await newPerson();
  const ready = await readyToApply(person);
  const { run_id } = await apply(person, ready.domain);
  await emulator.control.fault(fault);
  const { run } = await finish(person, run_id);
  await emulator.control.clearFaults();
  await expectAllOrNothing(person, ready, run.state);
  return run.state;
}

describe('applying, whichever call goes wrong', () => {
  it.each(passing)('comes to its end after a fault that passes: %o', async (fault) => {
    const calls = await callsOfARun();
    for (let nth = 1; nth <= calls; nth += 1) {
      expect(await applyWithFault({ ...fault, nth, match: { path: applied.source } })).toBe('done');
    }
  });

  it.each(final)('leaves nothing behind after a refusal: %o', async (fault) => {
    const calls = await callsOfARun();
    for (let nth = 1; nth <= calls; nth += 1) {
      expect(await applyWithFault({ ...fault, nth, match: { path: applied.source } })).toBe('failed');
    }
  });

  it.each(['/dns_records/batch$', '/settings/min_tls_version$'])(
    'gives up on an outage of %s and leaves nothing behind',
    async (path) => {
      // Five tries of the run, each up to three calls.
      const method = path.includes('batch') ? 'POST' : 'PATCH';
      const times = method === 'POST' ? 5 : 15;
      expect(await applyWithFault({ kind: 'status', status: 503, times, match: { path, method } })).toBe('failed');
    },
  );
});

/** A definition in which a worker dies at a step: before it does anything, or when it has done all but say so. */
function dyingAt(definition: RunDefinition, name: string, when: 'before' | 'after', dead: () => void): RunDefinition {
  const forever = new Promise<never>(() => {});
  const steps = definition.steps.map((step): Step<unknown> => {
    if (step.name !== name) return step;
    return {
      ...step,
      async do(run) {
        if (when === 'after') await step.do(run);
        dead();
        return forever;
      },
    };
  });
  return { ...definition, steps };
}

/** What the database sees of a process that is gone: its connection, and with it the lock on the run, is no more. Waits for it. */
const loseLocks = () =>
  asAdmin(installation.database.adminUrl, async (sql) => {
    await sql`select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
  });

describe('a worker that dies', () => {
  const real = runDefinitions.get('domain.apply') as RunDefinition;

  it.each(
    ['verify', 'records', 'tls'].flatMap((step) => (['before', 'after'] as const).map((when) => ({ step, when }))),
  )('%o is followed by another, which ends the work', async ({ step, when }) => {
    const person = await newPerson();
    const ready = await readyToApply(person);
    const { run_id } = await apply(person, ready.domain);
    await new Promise<void>((resolve) => {
      const dying = dyingAt(real, step, when, resolve);
      executeRun(run_id as string, new Map([[real.name, dying]])).catch(() => {});
    });
    await loseLocks();
    const batches = async () =>
      (await emulator.control.requests({ path: `${ready.zone_id}/dns_records/batch` })).length;
    const { run } = await finish(person, run_id);
    expect(run.state).toBe('done');
    expect(await batches()).toBe(1);
    await expectAllOrNothing(person, ready, 'done');
  });

  it('is followed by one that refuses to write over what others changed meanwhile', async () => {
    const person = await newPerson();
    const ready = await readyToApply(person);
    const { run_id } = await apply(person, ready.domain);
    await new Promise<void>((resolve) => {
      const dying = dyingAt(real, 'records', 'before', resolve);
      executeRun(run_id as string, new Map([[real.name, dying]])).catch(() => {});
    });
    await loseLocks();
    const { zone_id } = ready;
    await ready.client.dns.records.create({ zone_id, type: 'A', name: 'new', content: '192.0.2.7', ttl: 300 });
    const meanwhile = await zoneNow(ready.client, zone_id);
    const { run } = await finish(person, run_id);
    expect(run).toMatchObject({ state: 'failed', error: { code: 'stale_preview' } });
    await expectAllOrNothing(person, { ...ready, before: meanwhile }, 'failed');
  });
});

describe('a preview', () => {
  it('that no longer fits the zone is not applied, and can be made again', async () => {
    const person = await newPerson();
    const ready = await readyToApply(person);
    const { zone_id } = ready;
    await ready.client.dns.records.create({ zone_id, type: 'TXT', name: 'x', content: 'new', ttl: 300 });
    const before = await zoneNow(ready.client, zone_id);
    const { run_id } = await apply(person, ready.domain);
    const { run } = await finish(person, run_id);
    expect(run).toMatchObject({ state: 'failed', error: { code: 'stale_preview' } });
    await expectAllOrNothing(person, { ...ready, before }, 'failed');
    await ready.preview();
    const again = await apply(person, ready.domain);
    expect((await finish(person, again.run_id)).run.state).toBe('done');
  });
});
