import { afterAll, describe, expect, it } from 'vitest';
import { DELETE as remove } from '@/app/api/core/tenants/[tenantId]/domain/remove/route';
import { POST as verify } from '@/app/api/core/tenants/[tenantId]/domain/verify/route';
import { signToken } from '@/lib/accounts/token';
import type { RouteHandler } from '@/lib/doors/route';
import type { Context } from '@/lib/kernel/context';
import { hostMap, refreshHost } from '@/lib/tenants';
import '../../support/dns';
import { makeCustomer, makeStaff } from '../../support/factory';
import { claim, finishRuns, installWithNameServers, newAdmin, newZone, rowOf } from './support';

const dns = await installWithNameServers();
afterAll(() => dns.stop());

type Ask = { method: string; body?: object; query?: string };

/** A program's call with a bearer token, and what it reads. */
async function ask(ctx: Context, handler: RouteHandler, tenantId: string, { method, body, query = '' }: Ask) {
  const { actor, tenant } = ctx;
  const headers: Record<string, string> = { host: new URL(ctx.origin).host, 'content-type': 'application/json' };
  if (actor.kind === 'user' || actor.kind === 'staff') {
    const claims = { kind: actor.kind, subject: actor.id, session: actor.sessionId, tenant: tenant.id };
    headers.authorization = `Bearer ${await signToken(claims, actor, new Date())}`;
  }
  const request = new Request(`${ctx.origin}/api${query}`, { method, headers, body: body && JSON.stringify(body) });
  const answer = await handler(request, { params: Promise.resolve({ tenantId }) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const post = (ctx: Context, tenantId: string, body: object) => ask(ctx, verify, tenantId, { method: 'POST', body });

describe('the documented endpoints of a custom domain', () => {
  it('let its admin verify, the superadmin verify and approve, and either remove it', async () => {
    const admin = await newAdmin();
    const tenantId = admin.ctx.tenant.id;
    const host = newZone();
    const { id, proof } = await claim(admin, host);
    const staff = await makeStaff();
    await dns.serve(host, []);
    const early = await post(staff.ctx, tenantId, { domain: host });
    expect(early).toMatchObject({ status: 200, body: { domain: host, status: 'pending', domainVerified: false } });
    await dns.serve(host, [proof]);
    const own = await post(admin.ctx, tenantId, { domain: host });
    expect(own).toMatchObject({ status: 200, body: { domain: host, status: 'verified', domainVerified: true } });
    expect(own.body.checks).toHaveLength(2);
    expect((await post(staff.ctx, tenantId, {})).body).toMatchObject({ status: 'approved', domainVerified: true });
    expect(await finishRuns(id)).toMatchObject([{ state: 'done' }]);
    expect((await post(staff.ctx, tenantId, {})).body).toMatchObject({ status: 'active' });
    await refreshHost(tenantId);
    expect(hostMap().resolve(host)?.id).toBe(tenantId);
    const query = `?domain=${host}`;
    const gone = await ask(staff.ctx, remove, tenantId, { method: 'DELETE', query });
    expect(gone).toMatchObject({ status: 200, body: { domain: host, removed: true } });
    expect(await rowOf(id)).toBeUndefined();
    expect((await ask(admin.ctx, remove, tenantId, { method: 'DELETE', query })).status).toBe(404);
  });

  it('refuse strangers, customers and the admins of other tenants, and tell them nothing', async () => {
    const admin = await newAdmin();
    const tenantId = admin.ctx.tenant.id;
    const host = newZone();
    await claim(admin, host);
    const customer = await makeCustomer(admin.ctx.tenant);
    const other = await newAdmin();
    const nobody = { ...admin.ctx, actor: { kind: 'anonymous', role: 'anonymous' } as const };
    const statuses = await Promise.all(
      [nobody, customer.ctx, other.ctx].map(async (ctx) => (await post(ctx, tenantId, { domain: host })).status),
    );
    expect(statuses).toEqual([401, 403, 404]);
    const missing = await post(other.ctx, '01900000-0000-7000-8000-000000000000', { domain: host });
    const foreign = await post(other.ctx, tenantId, { domain: host });
    const { instance: _1, request_id: _2, ...one } = missing.body;
    const { instance: _3, request_id: _4, ...two } = foreign.body;
    expect([missing.status, one.code, one.title]).toEqual([foreign.status, two.code, two.title]);
  });
});
