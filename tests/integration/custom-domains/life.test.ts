import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { brandingSettings } from '@/db/schema/branding';
import { licences } from '@/db/schema/licences';
import { actingFor } from '@/lib/doors/acting-for';
import { execute } from '@/lib/doors/gates';
import { platformTransaction } from '@/lib/kernel/database';
import { refreshEntitlements } from '@/lib/licences';
import { hostMap, refreshHost } from '@/lib/tenants';
import {
  addCustomDomain,
  approveCustomDomain,
  checkCustomDomain,
  listCustomDomains,
  rejectCustomDomain,
  removeCustomDomain,
  setPrimaryHost,
  verifyCustomDomain,
} from '@/lib/tenants/custom-domains';
import { makeCustomer, makeStaff } from '../../support/factory';
import {
  activate,
  claim,
  errorOf,
  eventsOf,
  finishRuns,
  historyActions,
  installWithNameServers,
  newAdmin,
  newZone,
  rowOf,
} from './support';
import '../../support/dns';

const dns = await installWithNameServers();
afterAll(() => dns.stop());

const served = (host: string) => hostMap().resolve(host)?.id;

describe('a custom domain', () => {
  it('is claimed, proved, approved, served and removed, each told and kept in history', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const host = `panel.${zone}`;
    const { id, proof, domain } = await claim(admin, host);
    const slug = admin.ctx.tenant.slug;
    expect(domain).toMatchObject({ host, status: 'pending', servedUntil: null });
    expect(domain.records).toEqual([
      {
        purpose: 'proof',
        type: 'TXT',
        name: `_hosting-proof.${zone}`,
        value: expect.stringMatching(/^hosting-proof=/),
      },
      { purpose: 'routing', type: 'CNAME', name: host, value: `${slug}.konak.test` },
    ]);

    await dns.serve(zone, []);
    const missing = await execute(verifyCustomDomain, admin.ctx, { domain: host });
    expect(missing).toMatchObject({ status: 'pending', domainVerified: false, failure: 'proof_missing' });
    expect(missing.checks.map(({ type, state }) => [type, state])).toEqual([
      ['TXT', 'missing'],
      ['CNAME', 'missing'],
    ]);

    await dns.serve(zone, [proof, `panel CNAME ${slug}.konak.test.`]);
    const live = await execute(checkCustomDomain, admin.ctx, { domain: host });
    expect(live.checks.map(({ state }) => state)).toEqual(['found', 'found']);
    expect(live.status).toBe('pending');
    expect(await execute(verifyCustomDomain, admin.ctx, {})).toMatchObject({
      status: 'verified',
      domainVerified: true,
    });
    await refreshHost(admin.ctx.tenant.id);
    expect(served(host)).toBeUndefined();

    const staff = await makeStaff();
    const approved = await execute(approveCustomDomain, staff.ctx, { id });
    expect(approved).toMatchObject({ status: 'approved', tls: 'external', runId: expect.any(String) });
    expect(await finishRuns(id)).toEqual([{ name: 'custom_domain.activate', state: 'done', code: undefined }]);
    await refreshHost(admin.ctx.tenant.id);
    expect(served(host)).toBe(admin.ctx.tenant.id);
    expect(hostMap().primaryHost(admin.ctx.tenant.id)).toBe(host);

    const list = await execute(listCustomDomains, admin.ctx, {});
    expect(list).toMatchObject({ effectivePrimaryHost: host, platformHost: `${slug}.konak.test`, primaryHost: null });
    expect(list.domains).toMatchObject([{ host, status: 'active', isPrimary: true, runId: null }]);

    await execute(setPrimaryHost, admin.ctx, { host, redirects: true });
    await execute(removeCustomDomain, admin.ctx, { domain: host });
    await refreshHost(admin.ctx.tenant.id);
    expect(served(host)).toBeUndefined();
    expect(await execute(listCustomDomains, admin.ctx, {})).toMatchObject({ domains: [], primaryHost: null });
    const told = ['added', 'verified', 'approved', 'activated', 'removed'];
    expect(await eventsOf(id)).toEqual(told.map((event) => `custom_domain.${event}`));
    const acts = ['add', 'verify', 'verify', 'approve', 'activated', 'remove'];
    expect(await historyActions(id)).toEqual(acts.map((act) => `custom_domain.${act}`));
  });

  it('counts as proved only when every server that answers shows the proof', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { proof } = await claim(admin, zone);
    const verify = () => execute(verifyCustomDomain, admin.ctx, { domain: zone });
    await dns.serve(zone, [proof]);
    await dns.serveSecondary(zone, []);
    const stale = await verify();
    expect(stale).toMatchObject({ failure: 'proof_differs', domainVerified: false });
    expect(stale.checks[0]?.servers.map(({ state }) => state)).toEqual(['found', 'missing']);
    await dns.serve(zone, [`_hosting-proof TXT "hosting-proof=something-else"`]);
    expect(await verify()).toMatchObject({ failure: 'proof_wrong' });
    await Promise.all([dns.primary.silence(), dns.secondary.silence()]);
    expect(await verify()).toMatchObject({ failure: 'dns_no_answer', status: 'pending' });
    await dns.primary.serve({ [zone]: ['@ NS ns1', proof] });
    const half = await verify();
    expect(half.checks[0]?.servers.map(({ state }) => state)).toEqual(['found', 'no_answer']);
    expect(half).toMatchObject({ status: 'verified', failure: null });
  });

  it('and its www are added together, with addresses for the one and an alias for the other, proved by one record', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { domains } = await execute(addCustomDomain, admin.ctx, { host: zone.toUpperCase(), withWww: true });
    expect(domains.map(({ host }) => host)).toEqual([zone, `www.${zone}`]);
    expect(domains.map(({ records }) => records.map(({ type, value }) => (type === 'TXT' ? type : value)))).toEqual([
      ['TXT', '192.0.2.10', '192.0.2.11'],
      ['TXT', `${admin.ctx.tenant.slug}.konak.test`],
    ]);
    const [apex, www] = domains.map(({ records }) => records[0]);
    expect(apex).toEqual(www);
    await dns.serve(zone, [`_hosting-proof TXT "${apex?.value}"`, '@ A 192.0.2.11', 'www A 198.51.100.9']);
    const verify = (domain: string) => execute(verifyCustomDomain, admin.ctx, { domain });
    expect((await verify(zone)).checks.map(({ state }) => state)).toEqual(['found', 'found']);
    expect((await verify(`www.${zone}`)).checks.map(({ state }) => state)).toEqual(['found', 'wrong']);
    expect((await errorOf(execute(verifyCustomDomain, admin.ctx, {}))).fields.domain?.code).toBe('required');
    const below = execute(addCustomDomain, admin.ctx, { host: `a.${zone}`, withWww: true });
    expect((await errorOf(below)).fields.withWww?.code).toBe('www_needs_domain');
  });

  it('that staff refused waits for nobody, and its admins read why', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id } = await activate(admin, zone, (proof) => dns.serve(zone, [proof]));
    expect(served(zone)).toBe(admin.ctx.tenant.id);
    const staff = await makeStaff();
    await execute(rejectCustomDomain, staff.ctx, { id, reason: 'The name of another school' });
    await refreshHost(admin.ctx.tenant.id);
    expect(served(zone)).toBeUndefined();
    const { domains } = await execute(listCustomDomains, admin.ctx, {});
    expect(domains).toMatchObject([{ status: 'failed', rejection: 'The name of another school' }]);
    expect((await errorOf(execute(verifyCustomDomain, admin.ctx, {}))).code).toBe('custom_domain_rejected');
    expect((await errorOf(execute(approveCustomDomain, staff.ctx, { id }))).code).toBe('custom_domain_not_verified');
    expect(await rowOf(id)).toMatchObject({ approvedAt: null, approvedBy: null });
  });

  it('is chosen as the first host only while it is served', async () => {
    const admin = await newAdmin();
    const [first, second, pending] = [newZone(), newZone(), newZone()];
    await activate(admin, first, (proof) => dns.serve(first, [proof]));
    await activate(admin, second, (proof) => dns.serve(second, [proof]));
    await claim(admin, pending);
    const choose = (host: string | null) => execute(setPrimaryHost, admin.ctx, { host, redirects: true });
    expect((await errorOf(choose(pending))).fields.host?.code).toBe('host_not_in_service');
    expect((await errorOf(choose('example.org'))).fields.host?.code).toBe('host_not_in_service');
    const primary = async (host: string | null) => {
      await choose(host);
      await refreshHost(admin.ctx.tenant.id);
      return hostMap().primaryHost(admin.ctx.tenant.id);
    };
    const own = `${admin.ctx.tenant.slug}.konak.test`;
    expect([await primary(second), await primary(own), await primary(null)]).toEqual([second, own, first]);
    expect(hostMap().redirectOf(own)).toBe(first);
    expect((await choose(first)).ticket).toMatch(/^[\w-]{43}$/);
    expect((await execute(setPrimaryHost, admin.ctx, { host: first, redirects: false })).ticket).toBeNull();
    const staff = actingFor((await makeStaff()).ctx, admin.ctx.tenant.id);
    expect((await execute(setPrimaryHost, staff, { host: first, redirects: true })).ticket).toBeNull();
  });

  it('comes before its www, with which it was added', async () => {
    const admin = await newAdmin();
    const host = newZone();
    await execute(addCustomDomain, admin.ctx, { host, withWww: true });
    const { domains } = await execute(listCustomDomains, admin.ctx, {});
    expect(domains.map((each) => each.host)).toEqual([host, `www.${host}`]);
  });
});

describe('a domain in service', () => {
  it('is kept but not served while its tenant switched it off or its licence has no own domains', async () => {
    const admin = await newAdmin();
    const tenantId = admin.ctx.tenant.id;
    const zone = newZone();
    const { id } = await activate(admin, zone, (proof) => dns.serve(zone, [proof]));
    const own = `${admin.ctx.tenant.slug}.konak.test`;
    const state = async () => {
      await refreshHost(tenantId);
      await refreshEntitlements(tenantId);
      return [served(zone) === tenantId, hostMap().primaryHost(tenantId), (await rowOf(id))?.status];
    };
    expect(await state()).toEqual([true, zone, 'active']);
    const turn = (featureSettings: Record<string, unknown>) =>
      platformTransaction((tx) =>
        tx
          .insert(brandingSettings)
          .values({ tenantId, featureSettings })
          .onConflictDoUpdate({ target: brandingSettings.tenantId, set: { featureSettings } }),
      );
    await turn({ enableCustomDomain: false });
    expect(await state()).toEqual([false, own, 'active']);
    await turn({ enableCustomDomain: true });
    expect(await state()).toEqual([true, zone, 'active']);
    const licence = (change: object) =>
      platformTransaction((tx) => tx.update(licences).set(change).where(eq(licences.tenantId, tenantId)));
    await licence({ customFeatures: { custom_domain: false } });
    expect(await state()).toEqual([false, own, 'active']);
    await licence({ customFeatures: null });
    expect(await state()).toEqual([true, zone, 'active']);
  });
});

describe('who may do what with custom domains', () => {
  it('is the tenant’s admin, within the licence, and staff; approval is staff’s alone', async () => {
    const poor = await newAdmin('basic');
    const add = (ctx: typeof poor.ctx) => execute(addCustomDomain, ctx, { host: newZone() });
    expect((await errorOf(add(poor.ctx))).kind).toBe('feature_missing');
    const customer = await makeCustomer((await newAdmin()).ctx.tenant);
    expect((await errorOf(add(customer.ctx))).kind).toBe('refused');
    const admin = await newAdmin();
    const { id } = await claim(admin, newZone());
    for (const operation of [approveCustomDomain, rejectCustomDomain])
      expect((await errorOf(execute(operation, admin.ctx, { id, reason: 'x' }))).kind).toBe('refused');
    const staff = await makeStaff('admin');
    expect((await errorOf(execute(approveCustomDomain, staff.ctx, { id }))).kind).toBe('refused');
  });

  it('ends at the tenant: another’s domain is not there', async () => {
    const [one, other] = [await newAdmin(), await newAdmin()];
    const { domain, id } = await claim(one, newZone());
    const input = { domain: domain.host };
    for (const call of [
      () => execute(verifyCustomDomain, other.ctx, input),
      () => execute(checkCustomDomain, other.ctx, input),
      () => execute(removeCustomDomain, other.ctx, input),
    ])
      expect((await errorOf(call())).kind).toBe('not_found');
    const staff = await makeStaff();
    const acting = { ...staff.ctx, tenant: other.ctx.tenant };
    expect((await errorOf(execute(approveCustomDomain, acting, { id }))).kind).toBe('not_found');
  });
});
