import { afterAll, describe, expect, it } from 'vitest';
import { execute } from '@/lib/doors/gates';
import { refreshHost } from '@/lib/tenants';
import { approveCustomDomain, setPrimaryHost, verifyCustomDomain } from '@/lib/tenants/custom-domains';
import { certificatePatience } from '@/lib/tenants/custom-domains/runs/certificate';
import { startCaddy } from '../../support/caddy';
import '../../support/dns';
import { makeStaff } from '../../support/factory';
import { ask } from '../../support/http';
import { startFront } from './front';
import { activate, claim, finishRuns, installWithNameServers, newAdmin, newZone, rowOf } from './support';

const front = await startFront();
const caddy = await startCaddy(front.port, 'konak.test');
const dns = await installWithNameServers({
  KONAK_PUBLIC_URL: 'https://konak.test',
  KONAK_TLS: 'caddy',
  KONAK_TLS_PROBE: caddy.address,
  KONAK_TRUSTED_PROXIES: '1',
});
afterAll(async () => {
  await caddy.stop();
  front.server.close();
  await dns.stop();
});

const mayHave = async (host: string, address?: string) =>
  (
    await ask({
      port: front.port,
      host: 'localhost',
      path: `/api/tls/ask?domain=${encodeURIComponent(host)}`,
      headers: address ? { 'x-forwarded-for': address } : {},
    })
  )?.status;

describe('a custom domain behind Caddy', () => {
  it('gets a certificate once it is approved, and answers with its tenant’s pages over HTTPS', async () => {
    const admin = await newAdmin();
    const host = newZone();
    const { id, proof } = await claim(admin, host);
    await dns.serve(host, [proof]);
    await expect(caddy.get({ host })).rejects.toThrow();
    await execute(verifyCustomDomain, admin.ctx, {});
    await refreshHost(admin.ctx.tenant.id);
    await expect(caddy.get({ host })).rejects.toThrow(); // proved, and not approved
    await execute(approveCustomDomain, (await makeStaff()).ctx, { id });
    await refreshHost(admin.ctx.tenant.id);
    expect(await finishRuns(id)).toMatchObject([{ name: 'custom_domain.activate', state: 'done' }]);
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'active', tls: 'caddy' });
    expect(row?.certificateUntil?.getTime()).toBeGreaterThan(Date.now());
    await refreshHost(admin.ctx.tenant.id);
    const page = await caddy.get({ host, path: '/plans' });
    expect(page).toMatchObject({ status: 200, certificateFor: `DNS:${host}` });
    expect(page.body).toMatch(new RegExp(`^/t/${admin.ctx.tenant.id}\\.\\d+/en/plans$`));
    expect((await caddy.get({ host: `${admin.ctx.tenant.slug}.konak.test` })).status).toBe(200);
  });

  it('gets none while it points here without a proof, and is not served either', async () => {
    const admin = await newAdmin();
    const host = newZone();
    await claim(admin, host);
    await dns.serve(host, ['@ A 192.0.2.10', `panel CNAME ${admin.ctx.tenant.slug}.konak.test.`]);
    await execute(verifyCustomDomain, admin.ctx, {});
    await refreshHost(admin.ctx.tenant.id);
    await expect(caddy.get({ host })).rejects.toThrow();
    expect(await ask({ port: front.port, host })).toMatchObject({ status: 404 });
  });

  it('is redirected to the first host by name, and the address Caddy saw is the caller’s', async () => {
    const admin = await newAdmin();
    const host = newZone();
    await refreshHost(admin.ctx.tenant.id);
    const { id } = await claim(admin, host);
    const own = `${admin.ctx.tenant.slug}.konak.test`;
    const seen = await caddy.get({ host: own, headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(seen.headers['x-seen-address']).toBe('127.0.0.1');
    const [row] = (await execute(verifyCustomDomain, admin.ctx, {})).records;
    await dns.serve(host, [`_hosting-proof TXT "${row?.value}"`]);
    await execute(verifyCustomDomain, admin.ctx, {});
    await execute(approveCustomDomain, (await makeStaff()).ctx, { id });
    await refreshHost(admin.ctx.tenant.id);
    await finishRuns(id);
    await execute(setPrimaryHost, admin.ctx, { host, redirects: true });
    await refreshHost(admin.ctx.tenant.id);
    const moved = await caddy.get({ host: own, path: '//evil.test/%0d%0aset-cookie:x?next=//evil.test' });
    expect(moved.status).toBe(308);
    const location = new URL(String(moved.headers.location));
    expect([location.origin, location.search]).toEqual([`https://${host}`, '?next=//evil.test']);
    expect((await caddy.get({ host: own, path: '/api/auth/me' })).status).not.toBe(308);
  });
});

describe('the question for a certificate', () => {
  it('is answered alike for every stranger, at once, and not to the world', async () => {
    const strangers = [
      'random.test',
      'www.google.com',
      '',
      '*',
      'a'.repeat(300),
      '127.0.0.1',
      '../..',
      '%00',
      'konak.test.evil',
    ];
    for (const host of strangers) expect(await mayHave(host)).toBe(404);
    const began = performance.now();
    await mayHave('another.test');
    expect(performance.now() - began).toBeLessThan(500);
    const admin = await newAdmin();
    const own = `${admin.ctx.tenant.slug}.konak.test`;
    expect([await mayHave(own), await mayHave(own.toUpperCase()), await mayHave(`x.${own}`)]).toEqual([200, 404, 404]);
    const asked = await caddy.get({ host: own, path: `/api/tls/ask?domain=${own}` });
    expect([asked.status, asked.body]).toEqual([404, '']);
  });

  it('is limited for who asks for strangers, and hosts of ours are answered all the same', async () => {
    const admin = await newAdmin();
    const own = `${admin.ctx.tenant.slug}.konak.test`;
    const statuses = new Map<number | undefined, number>();
    for (let at = 0; at < 310; at += 1) {
      const status = await mayHave(`flood-${at}.test`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(404)).toBeLessThanOrEqual(300);
    expect(statuses.get(429)).toBeGreaterThan(0);
    expect(await mayHave(own)).toBe(200);
  });

  it('answered before this process had heard of an approval is no end: the next check brings the domain into service', async () => {
    const admin = await newAdmin();
    const host = newZone();
    certificatePatience.attempt = 60;
    const { id, runs } = await activate(admin, host, (proof) => dns.serve(host, [proof]));
    expect(runs).toMatchObject([{ state: 'failed', code: 'certificate_not_ready' }]);
    expect(await rowOf(id)).toMatchObject({ status: 'approved', failure: 'certificate_not_ready' });
    certificatePatience.attempt = 5_000;
    await execute(verifyCustomDomain, admin.ctx, {});
    await finishRuns(id);
    expect(await rowOf(id)).toMatchObject({ status: 'active', failure: null });
  });
});
