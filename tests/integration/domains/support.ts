import { and, eq } from 'drizzle-orm';
import { cloudflareAccounts, hostedDomains } from '@/db/schema/domains';
import { applyChanges, previewChanges, validateZone } from '@/lib/dns';
import { sealAccountToken } from '@/lib/domains/provider-token';
import { execute } from '@/lib/doors/gates';
import { runDefinitions } from '@/lib/doors/run-definitions';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { asKonakError, type KonakError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { executeRun, readRun } from '@/lib/kernel/runs';
import { Secret } from '@/lib/kernel/secrets';
import { patience } from '@/lib/outside/cloudflare';
import { usedMeters } from '@/lib/usage';
import { cloudflareClient } from '../../emulators/clients';
import { type Emulator, startEmulator } from '../../emulators/start';
import { makeCustomer, makeTenant, type Person, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';

export const newDomain = () => `${unique('shop')}.test`;

/** A Cloudflare of the test file's own, and an installation that talks to it. Waits are short: nothing is far away. */
export async function installWithCloudflare(settings: Record<string, string> = {}) {
  const emulator = await startEmulator('cloudflare', { checkIntervalSeconds: 0 });
  Object.assign(patience, { attempt: 400, call: 1_500, pause: 5, longestPause: 50 });
  // Nobody answers at port 9: name servers are looked up in a test of their own.
  const installation = installKonak({
    CLOUDFLARE_API_BASE_URL: `${emulator.url}/client/v4`,
    KONAK_DNS_SERVERS: '127.0.0.1:9',
    ...settings,
  });
  return { emulator, installation };
}

/** A company account of the platform's, of the emulator's account of that name. */
export async function makeCompanyAccount(maxDomains = 100, token = `sandbox-${unique('company')}`) {
  const id = newId();
  const name = unique('account');
  await platformTransaction((tx) =>
    tx.insert(cloudflareAccounts).values({
      id,
      name,
      email: 'dns@company.test',
      apiTokenEncrypted: sealAccountToken(new Secret(token), id),
      maxDomains,
    }),
  );
  return { id, name, token };
}

export const newPerson = async (maxDomains = 5) => makeCustomer(await makeTenant(), { maxDomains });

/** Goes through the wizard as far as the preview of an active zone in the customer's own account. */
export async function wizardToPreview(emulator: Emulator, person: Person, wish: { company?: string } = {}) {
  const domain = newDomain();
  const account = unique('own');
  const choice = wish.company ? { account_id: wish.company } : { cf_token: `sandbox-${account}`, cf_email: 'a@b.test' };
  const { zone_id, wizard_id } = await execute(validateZone, person.ctx, { domain, ...choice });
  await emulator.control.activateZone(zone_id);
  const client = wish.company ? undefined : cloudflareClient(emulator, account);
  return {
    domain,
    account,
    zone_id,
    wizard_id,
    client,
    preview: () => execute(previewChanges, person.ctx, { domain }),
  };
}

/** What a worker does with a run, until it is done or failed; retries are not waited for. */
export async function finish({ ctx }: Person, runId: string | null) {
  for (let turn = 0; turn < 30; turn += 1) {
    await executeRun(runId as string, runDefinitions);
    const found = await readRunOf(ctx.tenant.id, runId as string);
    if (found.run.finishedAt) return found;
  }
  throw new Error('the run does not end');
}

async function readRunOf(tenantId: string, runId: string) {
  const found = await tenantTransaction(tenantId, (tx) => readRun(tx, runId));
  if (!found) throw new Error('the run is gone');
  return found;
}

/** The error a call ends with; a call that succeeds fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<KonakError> {
  try {
    await call;
  } catch (thrown) {
    return asKonakError(thrown);
  }
  throw new Error('the call succeeded');
}

export const placesTaken = async ({ ctx, actor }: Person) =>
  (await tenantTransaction(ctx.tenant.id, (tx) => usedMeters(tx, ctx.tenant.id, actor.customerId as string))).get(
    'domains',
  ) ?? 0;

export const domainRow = async ({ ctx }: Person, domain: string) =>
  (
    await tenantTransaction(ctx.tenant.id, (tx) =>
      tx
        .select()
        .from(hostedDomains)
        .where(and(eq(hostedDomains.domainName, domain))),
    )
  )[0];

export const slotsTaken = async (accountId: string) =>
  (
    await platformTransaction((tx) => tx.select().from(cloudflareAccounts).where(eq(cloudflareAccounts.id, accountId)))
  )[0]?.currentDomainCount;

export const apply = (person: Person, domain: string, more: Record<string, unknown> = {}) =>
  execute(applyChanges, person.ctx, { domain, ...more });
