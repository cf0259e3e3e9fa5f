import { beforeAll, describe, expect, it } from 'vitest';
import * as exported from '@/app/api/audit/export/route';
import * as log from '@/app/api/audit/logs/[id]/route';
import * as logs from '@/app/api/audit/logs/route';
import * as stats from '@/app/api/audit/stats/route';
import * as plans from '@/app/api/plans/route';
import { verifyChains } from '@/lib/audit';
import { execute } from '@/lib/doors/gates';
import { platformTransaction } from '@/lib/kernel/database';
import { activateTenant, suspendTenant } from '@/lib/tenants';
import { houseTenant, makeStaff, makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, entriesOf, tokenOf } from './support';

installKonak();

let bearer: string;
let staff: Awaited<ReturnType<typeof makeStaff>>;
const slugs = [unique('plan'), unique('plan'), unique('plan')];
beforeAll(async () => {
  staff = await makeStaff();
  bearer = await tokenOf(staff.actor, await houseTenant());
  for (const slug of slugs) await call(plans.POST, 'POST', { bearer, body: { name: slug, slug } });
});

describe('the audit log', () => {
  it('answers in the documented shape, newest first, in pages', async () => {
    const first = await call(logs.GET, 'GET', { bearer, query: '?page=1&limit=2&action=plan.create' });
    expect(first.body).toMatchObject({ total: 3, page: 1, pages: 2 });
    expect(first.body.logs).toHaveLength(2);
    expect(first.body.logs[0]).toMatchObject({
      admin: staff.username,
      action: 'plan.create',
      resource_type: 'plan',
      ip_address: '192.0.2.7',
    });
    const second = await call(logs.GET, 'GET', { bearer, query: '?page=2&limit=2&action=plan' });
    expect(second.body.logs).toHaveLength(1);
    expect(second.body.logs[0].created_at <= first.body.logs[1].created_at).toBe(true);
  });

  it('finds by actor, kind, resource, tenant and time', async () => {
    const total = async (query: string) => (await call(logs.GET, 'GET', { bearer, query })).body.total;
    expect(await total(`?action=plan.create&actor_id=${staff.actor.id}`)).toBe(3);
    expect(await total('?action=plan.create&actor_kind=user')).toBe(0);
    expect(await total('?action=plan.create&tenant_id=platform')).toBe(3);
    expect(await total(`?action=plan.create&tenant_id=${(await houseTenant()).id}`)).toBe(0);
    expect(await total('?action=plan.create&from=2999-01-01')).toBe(0);
    expect(await total('?action=plan.create&to=2999-01-01')).toBe(3);
    expect((await call(logs.GET, 'GET', { bearer, query: '?from=yesterday' })).body.errors).toHaveProperty('from');
  });

  it('shows an entry with before, after and its place in the chain', async () => {
    const { body } = await call(logs.GET, 'GET', { bearer, query: '?action=plan.create&limit=1' });
    const { id } = body.logs[0];
    const shown = await call(log.GET, 'GET', { bearer, params: { id } });
    expect(shown.body).toMatchObject({ status: 'success', log: { id, before: null, after: { slug: slugs[2] } } });
    expect(shown.body.log.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts by action, actor and day without gaps', async () => {
    const { body } = await call(stats.GET, 'GET', { bearer, query: '?days=7' });
    expect(body.by_action).toContainEqual({ action: 'plan.create', count: 3 });
    expect(body.by_actor[0].actor).toBe(staff.username);
    expect(body.by_day).toHaveLength(7);
    expect(body.by_day.at(-1).count).toBe(body.total);
  });

  it('goes out as a CSV file of the entries that match', async () => {
    const file = await call(exported.GET, 'GET', { bearer, query: '?action=plan.create' });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"/);
    expect(file.body.trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('verifies its chains', async () => {
    const chains = await platformTransaction((tx) => verifyChains(tx));
    const platform = chains.find((chain) => chain.tenantId === null);
    expect(platform?.entries).toBeGreaterThanOrEqual(3);
    expect(chains.flatMap((chain) => chain.problems)).toEqual([]);
  });
});

describe('a tenant that is suspended', () => {
  it('is so with a reason until it is activated, both in its history', async () => {
    const { id } = await makeTenant();
    await execute(suspendTenant, staff.ctx, { id, reason: 'Unpaid since March' });
    const back = await execute(activateTenant, staff.ctx, { id });
    expect(back).toMatchObject({ status: 'active', suspendedReason: null });
    const [suspended] = await entriesOf('tenant.suspend', id);
    expect(suspended).toMatchObject({
      tenant_id: id,
      before: { status: 'active' },
      after: { status: 'suspended', suspendedReason: 'Unpaid since March' },
    });
    expect(await entriesOf('tenant.activate', id)).toHaveLength(1);
  });

  it('cannot be the house, nor be suspended by an admin who is no superadmin', async () => {
    const house = await houseTenant();
    await expect(execute(suspendTenant, staff.ctx, { id: house.id, reason: 'x' })).rejects.toMatchObject({
      code: 'house_tenant_stays',
    });
    const admin = await makeStaff('admin');
    const { id } = await makeTenant();
    await expect(execute(suspendTenant, admin.ctx, { id, reason: 'x' })).rejects.toMatchObject({ kind: 'refused' });
  });
});
