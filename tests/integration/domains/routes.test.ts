import { afterAll, describe, expect, it } from 'vitest';
import * as cfAccount from '@/app/api/cf-accounts/[id]/route';
import * as cfAccounts from '@/app/api/cf-accounts/route';
import * as customerDomain from '@/app/api/customer/domains/[id]/route';
import * as customerDomains from '@/app/api/customer/domains/route';
import { GET as stats } from '@/app/api/customer/stats/route';
import { POST as applyChanges } from '@/app/api/dns/apply-changes/route';
import { GET as checkNameservers } from '@/app/api/dns/check-nameservers/route';
import { POST as previewChanges } from '@/app/api/dns/preview-changes/route';
import { POST as selectCompanyAccount } from '@/app/api/dns/select-company-account/route';
import { POST as validateDomain } from '@/app/api/dns/validate-domain/route';
import { POST as validateZone } from '@/app/api/dns/validate-zone/route';
import { signToken } from '@/lib/accounts/token';
import type { RouteHandler } from '@/lib/doors/route';
import type { Context } from '@/lib/kernel/context';
import { makeStaff, unique } from '../../support/factory';
import { finish, installWithCloudflare, makeCompanyAccount, newDomain, newPerson } from './support';

const { emulator } = await installWithCloudflare();
afterAll(() => emulator.stop());

type Ask = { method?: string; body?: object; query?: string; id?: string };

/** A program's call with a bearer token, and what it reads. */
async function ask(ctx: Context, handler: RouteHandler, { method = 'GET', body, query = '', id }: Ask = {}) {
  const { actor, tenant } = ctx;
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new Error('nobody is signed in');
  const claims = { kind: actor.kind, subject: actor.id, session: actor.sessionId, tenant: tenant.id };
  const token = await signToken(claims, actor, new Date());
  const headers = {
    host: new URL(ctx.origin).host,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const request = new Request(`${ctx.origin}/api${query}`, { method, headers, body: body && JSON.stringify(body) });
  const params: Record<string, string> = id ? { id } : {};
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const post = (ctx: Context, handler: RouteHandler, body: object) => ask(ctx, handler, { method: 'POST', body });

describe('the documented API', () => {
  it('adds, shows and deletes a domain in the documented fields', async () => {
    const person = await newPerson();
    const { ctx } = person;
    const account = await makeCompanyAccount();
    const domain = newDomain();
    expect(await post(ctx, validateDomain, { domain })).toMatchObject({
      status: 200,
      body: { status: 'success', domain },
    });
    const offered = await ask(ctx, cfAccounts.GET);
    expect(offered.body).toMatchObject({ status: 'success' });
    expect(offered.body.accounts).toContainEqual({ id: account.id, name: account.name, remaining: 100 });
    const chosen = await post(ctx, selectCompanyAccount, { domain, account_id: account.id });
    expect(chosen.body).toMatchObject({ status: 'success', account: { id: account.id } });
    const zone = await post(ctx, validateZone, { domain });
    const { zone_id, nameservers } = zone.body;
    expect(zone.body).toMatchObject({ status: 'pending', nameservers: [expect.any(String), expect.any(String)] });
    await emulator.control.activateZone(String(zone_id));
    const check = await ask(ctx, checkNameservers, { query: `?domain=${domain}&zone_id=${String(zone_id)}` });
    expect(check.body).toMatchObject({ configured: true, current_nameservers: [], required_nameservers: nameservers });
    const preview = await post(ctx, previewChanges, { domain, zone_id });
    expect(preview.body).toMatchObject({
      domain,
      new_ip: expect.stringMatching(/^185\.199\.1(08|09|10)\.153$/),
      changes: [
        { name: domain, action: 'create', new: { type: 'A' } },
        { name: `www.${domain}`, action: 'create' },
      ],
    });
    const applied = await post(ctx, applyChanges, { domain, zone_id, preview: preview.body, proxy_enabled: true });
    expect(applied).toMatchObject({ status: 202, body: { status: 'success', domain: { domain_name: domain } } });
    await finish(person, String(applied.body.run_id));
    const { id } = applied.body.domain as { id: string };

    const list = await ask(ctx, customerDomains.GET, { query: '?page=1&limit=10' });
    expect(list.body).toMatchObject({ status: 'success', total: 1, page: 1, pages: 1, domains: [{ id }] });
    const detail = await ask(ctx, customerDomain.GET, { id });
    expect(detail.body).toMatchObject({ status: 'success', domain: { id, status: 'active', cf_zone_id: zone_id } });
    expect((await ask(ctx, stats)).body).toMatchObject({
      status: 'success',
      stats: { total_domains: 1, max_domains: 5 },
    });
    const gone = await ask(ctx, customerDomain.DELETE, { method: 'DELETE', id, query: '?delete_records=true' });
    expect(gone).toMatchObject({ status: 202, body: { status: 'success', id } });
    await finish(person, String(gone.body.run_id));
    expect((await ask(ctx, customerDomain.GET, { id })).status).toBe(404);
  });

  it('tells by field what it refuses, as problem details', async () => {
    const { ctx } = await newPerson();
    const refused = await post(ctx, validateDomain, { domain: 'not a domain' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid', errors: { domain: expect.any(String) } } });
    const wrong = await post(ctx, validateZone, { domain: newDomain(), cf_token: 'nonsense', cf_email: 'a@b.test' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: { cf_token: expect.any(String) } } });
  });

  it('keeps Cloudflare accounts for staff', async () => {
    const { ctx } = await makeStaff();
    const body = {
      name: unique('acc'),
      email: 'cf@company.test',
      api_token: `sandbox-${unique('cf')}`,
      max_domains: 7,
    };
    const made = await post(ctx, cfAccounts.POST, body);
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'success', account: { name: body.name, max_domains: 7 } },
    });
    const { id } = made.body.account as { id: string };
    const changed = await ask(ctx, cfAccount.PUT, { method: 'PUT', id, body: { max_domains: 150, is_active: true } });
    expect(changed.body).toMatchObject({ status: 'success', account: { id, max_domains: 150 } });
    expect((await ask(ctx, cfAccount.GET, { id })).body).toEqual(changed.body);
    const { ctx: customer } = await newPerson();
    expect((await post(customer, cfAccounts.POST, { ...body, name: unique('acc') })).status).toBe(403);
    expect((await ask(ctx, cfAccount.DELETE, { method: 'DELETE', id })).body).toEqual({ status: 'success' });
    expect((await ask(ctx, cfAccount.GET, { id })).status).toBe(404);
  });
});
