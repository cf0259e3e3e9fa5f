import { and, asc, eq } from 'drizzle-orm';
import { auditEntries } from '@/db/schema/audit';
import { outbox, runs } from '@/db/schema/kernel';
import { customDomains } from '@/db/schema/tenants';
import { execute } from '@/lib/doors/gates';
import { runDefinitions } from '@/lib/doors/run-definitions';
import { platformTransaction } from '@/lib/kernel/database';
import { asKonakError, type KonakError } from '@/lib/kernel/errors';
import { executeRun } from '@/lib/kernel/runs';
import { dnsPatience } from '@/lib/outside/resolver/ask';
import { refreshHost } from '@/lib/tenants';
import { addCustomDomain, approveCustomDomain, verifyCustomDomain } from '@/lib/tenants/custom-domains';
import { certificatePatience } from '@/lib/tenants/custom-domains/runs/certificate';
import { startNameServer } from '../../support/dns';
import { makeCustomer, makeStaff, makeTenant, type Person, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { freePort } from '../../support/ports';

/** Two name servers that are the authoritative ones of everything, and an installation that asks them. */
export async function installWithNameServers(settings: Record<string, string> = {}) {
  const port = await freePort();
  const primary = await startNameServer({ port });
  const secondary = await startNameServer({ ip: '127.0.0.2', port });
  Object.assign(dnsPatience, { timeout: 300, tries: 1 });
  Object.assign(certificatePatience, { attempt: 5_000, pause: 50 });
  const KONAK_DNS_SERVERS = `${primary.address},${secondary.address}`;
  installKonak({ KONAK_DNS_SERVERS, KONAK_LB_IPS: '192.0.2.10,192.0.2.11', ...settings });
  const zones: Record<string, string[]> = {};
  return {
    primary,
    secondary,
    /** Gives both the records of a zone; those of other zones stay. */
    async serve(zone: string, records: string[]): Promise<void> {
      zones[zone] = ['@ NS ns1', ...records];
      await Promise.all([primary.serve(zones), secondary.serve(zones)]);
    },
    /** Gives the second server other records than the first. */
    async serveSecondary(zone: string, records: string[]): Promise<void> {
      await secondary.serve({ ...zones, [zone]: ['@ NS ns1', ...records] });
    },
    stop: () => Promise.all([primary.stop(), secondary.stop()]),
  };
}

export const newZone = () => `${unique('school')}.test`;

/** A tenant's admin, the tenant on a package with own domains. */
export const newAdmin = async (packageCode = 'enterprise'): Promise<Person> =>
  makeCustomer(await makeTenant({ packageCode }), { role: 'tenant_admin' });

/** Adds a host and gives the line of a zone file that proves it. */
export async function claim(admin: Person, host: string) {
  const { domains } = await execute(addCustomDomain, admin.ctx, { host });
  const [domain] = domains;
  if (!domain) throw new Error('nothing was added');
  const proof = domain.records.find(({ type }) => type === 'TXT');
  return { id: domain.id, proof: `${proof?.name}. TXT "${proof?.value}"`, domain };
}

export const rowOf = async (id: string) =>
  (await platformTransaction((tx) => tx.select().from(customDomains).where(eq(customDomains.id, id))))[0];

/** Does what a worker would: the domain's unfinished runs, until they end. */
export async function finishRuns(subjectId: string) {
  const all = () =>
    platformTransaction((tx) =>
      tx.select().from(runs).where(eq(runs.subjectId, subjectId)).orderBy(asc(runs.createdAt)),
    );
  for (let turn = 0; turn < 40; turn += 1) {
    const open = (await all()).filter((run) => run.finishedAt === null);
    if (open.length === 0) break;
    for (const run of open) await executeRun(run.id, runDefinitions);
  }
  return (await all()).map(({ name, state, error }) => ({ name, state, code: error?.code }));
}

/** From nothing to a served host. */
export async function activate(admin: Person, host: string, show: (proof: string) => Promise<void>) {
  const claimed = await claim(admin, host);
  await show(claimed.proof);
  await execute(verifyCustomDomain, admin.ctx, { domain: host });
  await execute(approveCustomDomain, (await makeStaff()).ctx, { id: claimed.id });
  const done = await finishRuns(claimed.id);
  await refreshHost(admin.ctx.tenant.id);
  return { ...claimed, runs: done };
}

/** What was told of a domain, in order. */
export const eventsOf = async (id: string) =>
  (await platformTransaction((tx) => tx.select().from(outbox).orderBy(asc(outbox.id))))
    .filter(({ payload }) => (payload as { id?: string }).id === id)
    .map(({ event }) => event);

export const historyActions = async (id: string) =>
  (
    await platformTransaction((tx) =>
      tx
        .select({ action: auditEntries.action })
        .from(auditEntries)
        .where(and(eq(auditEntries.resourceType, 'custom_domain'), eq(auditEntries.resourceId, id)))
        .orderBy(asc(auditEntries.position)),
    )
  ).map(({ action }) => action);

/** The error a call ends with; a call that succeeds fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<KonakError> {
  try {
    await call;
  } catch (thrown) {
    return asKonakError(thrown);
  }
  throw new Error('the call succeeded');
}
