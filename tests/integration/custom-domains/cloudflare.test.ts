import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/doors/gates';
import { patience } from '@/lib/outside/cloudflare';
import { hostMap, refreshHost } from '@/lib/tenants';
import { approveCustomDomain, removeCustomDomain, verifyCustomDomain } from '@/lib/tenants/custom-domains';
import { certificatePatience } from '@/lib/tenants/custom-domains/runs/certificate';
import { cloudflareClient } from '../../emulators/clients';
import { accountId } from '../../emulators/cloudflare/identity';
import { startEmulator } from '../../emulators/start';
import '../../support/dns';
import { makeStaff, type Person } from '../../support/factory';
import { claim, finishRuns, installWithNameServers, newAdmin, newZone, rowOf } from './support';

const emulator = await startEmulator('cloudflare');
const client = cloudflareClient(emulator);
const zone_id = (await client.zones.create({ account: { id: accountId('acme') }, name: 'konak.test' })).id;
Object.assign(patience, { attempt: 400, call: 1_500, pause: 5, longestPause: 50 });
const dns = await installWithNameServers({
  KONAK_TLS: 'cloudflare',
  KONAK_SAAS_ZONE_ID: zone_id,
  KONAK_SAAS_TOKEN: 'sandbox-acme',
  CLOUDFLARE_API_BASE_URL: `${emulator.url}/client/v4`,
});
afterEach(async () => {
  await emulator.control.clearFaults();
  expect(await emulator.control.violations()).toEqual([]);
});
afterAll(async () => {
  await emulator.stop();
  await dns.stop();
});

const hostnames = async () => (await client.customHostnames.list({ zone_id, per_page: 50 })).result;
const hostnameOf = async (host: string) => (await hostnames()).find((each) => each.hostname === host);

/** A verified domain that staff have approved. */
async function approved(admin: Person, host: string) {
  const claimed = await claim(admin, host);
  await dns.serve(host, [claimed.proof]);
  await execute(verifyCustomDomain, admin.ctx, { domain: host });
  await execute(approveCustomDomain, (await makeStaff()).ctx, { id: claimed.id });
  return claimed;
}

/** What the world does once a hostname is there. */
async function leadToUs(host: string) {
  await expect.poll(() => hostnameOf(host), { timeout: 5_000, interval: 20 }).toBeTruthy();
  await emulator.control.call('POST', `/custom-hostnames/${host}/activate`);
}

describe('a custom domain by Cloudflare for SaaS', () => {
  it('is served once Cloudflare has its certificate, and gone there when it is removed', async () => {
    const admin = await newAdmin();
    const host = newZone();
    const { id } = await approved(admin, host);
    const [ended] = await Promise.all([finishRuns(id), leadToUs(host)]);
    expect(ended).toMatchObject([{ name: 'custom_domain.activate', state: 'done' }]);
    const made = await hostnameOf(host);
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'active', tls: 'cloudflare', providerHostnameId: made?.id });
    expect(row?.certificateUntil?.getTime()).toBeGreaterThan(Date.now());
    await refreshHost(admin.ctx.tenant.id);
    expect(hostMap().resolve(host)?.id).toBe(admin.ctx.tenant.id);
    await execute(removeCustomDomain, admin.ctx, {});
    expect((await finishRuns(id)).at(-1)).toMatchObject({ name: 'custom_domain.remove', state: 'done' });
    expect(await hostnameOf(host)).toBeUndefined();
  });

  it('is made once, however often the answer of Cloudflare is lost', async () => {
    const admin = await newAdmin();
    const host = newZone();
    const { id } = await approved(admin, host);
    const lost = { method: 'POST', path: 'custom_hostnames$' };
    await emulator.control.fault({ match: lost, kind: 'reset', afterEffect: true });
    const [ended] = await Promise.all([finishRuns(id), leadToUs(host)]);
    expect(ended).toMatchObject([{ state: 'done' }]);
    expect((await hostnames()).filter((each) => each.hostname === host)).toHaveLength(1);
  });

  it('that never leads to us is taken back at Cloudflare, says why, and is tried again when it is checked', async () => {
    certificatePatience.attempt = 60;
    const admin = await newAdmin();
    const host = newZone();
    const { id } = await approved(admin, host);
    expect(await finishRuns(id)).toEqual([
      { name: 'custom_domain.activate', state: 'failed', code: 'certificate_not_ready' },
    ]);
    const failed = { status: 'approved', failure: 'certificate_not_ready', providerHostnameId: null };
    expect(await rowOf(id)).toMatchObject(failed);
    expect(await hostnameOf(host)).toBeUndefined();
    certificatePatience.attempt = 5_000;
    await execute(verifyCustomDomain, admin.ctx, {});
    await Promise.all([finishRuns(id), leadToUs(host)]);
    expect(await rowOf(id)).toMatchObject({ status: 'active', failure: null });
  });

  it('passes from one tenant to the next without losing its hostname', async () => {
    const [first, second] = [await newAdmin(), await newAdmin()];
    const host = newZone();
    const former = await approved(first, host);
    await Promise.all([finishRuns(former.id), leadToUs(host)]);
    const latter = await approved(second, host);
    expect(await rowOf(former.id)).toMatchObject({ status: 'failed', failure: 'custom_domain_superseded' });
    await finishRuns(latter.id);
    expect((await finishRuns(former.id)).at(-1)).toMatchObject({ name: 'custom_domain.remove', state: 'done' });
    expect(await rowOf(latter.id)).toMatchObject({
      status: 'active',
      providerHostnameId: (await hostnameOf(host))?.id,
    });
  });
});
