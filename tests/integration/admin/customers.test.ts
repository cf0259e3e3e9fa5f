import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as adminCustomers from '@/app/api/admin/customers/route';
import * as stats from '@/app/api/admin/stats/route';
import * as me from '@/app/api/auth/me/route';
import * as customerPlan from '@/app/api/customers/[id]/plan/route';
import * as customer from '@/app/api/customers/[id]/route';
import * as customerStatus from '@/app/api/customers/[id]/status/route';
import * as customers from '@/app/api/customers/route';
import * as plan from '@/app/api/plans/[id]/route';
import * as plans from '@/app/api/plans/route';
import { subscriptions } from '@/db/schema/subscriptions';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { houseTenant, makeCustomer, makeStaff, makeTenant, type Person, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, entriesOf, hostOf, tokenOf } from './support';

installKonak();

let bearer: string;
let tenant: TenantRef;
let person: Person;
let id: string;
beforeAll(async () => {
  const { actor } = await makeStaff('admin');
  bearer = await tokenOf(actor, await houseTenant());
  tenant = await makeTenant();
  person = await makeCustomer(tenant, { maxDomains: 2 });
  id = person.actor.customerId ?? '';
});

const subscriptionsOf = (customerId: string) =>
  platformTransaction((tx) => tx.select().from(subscriptions).where(eq(subscriptions.customerId, customerId)));

describe('the customer list', () => {
  it('shows customers of every tenant in the documented shape', async () => {
    const other = await makeCustomer(await makeTenant());
    for (const door of [customers, adminCustomers]) {
      const { status, body } = await call(door.GET, 'GET', { bearer });
      expect([status, body.status]).toEqual([200, 'success']);
      const emails = body.customers.map((each: { email: string }) => each.email);
      expect(emails).toEqual(expect.arrayContaining([person.email, other.email]));
    }
    const found = await call(customers.GET, 'GET', { bearer, query: `?search=${encodeURIComponent(person.email)}` });
    expect(found.body).toMatchObject({ total: 1, page: 1, pages: 1 });
    expect(found.body.customers[0]).toMatchObject({
      id,
      email: person.email,
      full_name: 'Test Person',
      subscription_plan: 'free',
      domain_count: 0,
      is_active: true,
      tenant_id: tenant.id,
    });
  });

  it('answers 404 for nobody', async () => {
    expect((await call(customer.GET, 'GET', { bearer, params: { id: newId() } })).status).toBe(404);
  });
});

describe('a change of plan by staff', () => {
  it('sets the limits, begins a period and closes the former subscription', async () => {
    const body = { plan_slug: 'premium', billing_cycle: 'yearly' };
    const changed = await call(customerPlan.PUT, 'PUT', { bearer, params: { id }, body });
    expect(changed.body).toMatchObject({
      status: 'success',
      customer: { subscription_plan: 'premium', billing_cycle: 'yearly', max_domains: 10, max_containers: 10 },
    });
    const { subscription_start: start, subscription_end: end } = changed.body.customer;
    expect(Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)).toBeGreaterThanOrEqual(365);
    await call(customerPlan.PUT, 'PUT', { bearer, params: { id }, body: { plan_slug: 'free' } });
    const rows = await subscriptionsOf(id);
    expect(rows.map((row) => [row.status, row.amount, row.endedAt === null]).sort()).toEqual([
      ['active', 0, true],
      ['cancelled', 299_99, false],
    ]);
    const entries = await entriesOf('customer.change_plan', id);
    expect(entries[0]).toMatchObject({
      tenant_id: tenant.id,
      before: { subscription_plan: 'free', max_domains: 2 },
      after: { subscription_plan: 'premium', max_domains: 10 },
    });
  });

  it('refuses a plan that only another tenant sells', async () => {
    const other = await makeTenant();
    const slug = unique('own');
    await call(plans.POST, 'POST', { bearer, body: { name: slug, slug, tenant_id: other.id } });
    const refused = await call(customerPlan.PUT, 'PUT', { bearer, params: { id }, body: { plan_slug: slug } });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['plan_slug']]);
  });

  it('keeps a plan that was ever sold from being deleted', async () => {
    const slug = unique('sold');
    const made = await call(plans.POST, 'POST', { bearer, body: { name: slug, slug, price_monthly: 5 } });
    await call(customerPlan.PUT, 'PUT', { bearer, params: { id }, body: { plan_slug: slug } });
    await call(customerPlan.PUT, 'PUT', { bearer, params: { id }, body: { plan_slug: 'free' } });
    const refused = await call(plan.DELETE, 'DELETE', { bearer, params: { id: made.body.plan.id } });
    expect(refused.status).toBe(409);
  });
});

describe('a customer who is blocked', () => {
  it('is signed out at once and let in again when unblocked', async () => {
    const blocked = await makeCustomer(tenant);
    const customerId = blocked.actor.customerId ?? '';
    const own = { bearer: await tokenOf(blocked.actor, tenant), host: hostOf(tenant) };
    expect((await call(me.GET, 'GET', own)).status).toBe(200);
    const params = { id: customerId };
    const changed = await call(customerStatus.PUT, 'PUT', { bearer, params, body: { is_active: false } });
    expect(changed.body.customer.is_active).toBe(false);
    expect((await call(me.GET, 'GET', own)).status).toBe(401);
    const [entry] = await entriesOf('customer.change_status', customerId);
    expect(entry).toMatchObject({ before: { is_active: true }, after: { is_active: false } });
    const back = await call(customerStatus.PUT, 'PUT', { bearer, params, body: { is_active: true } });
    expect(back.body.customer.is_active).toBe(true);
  });

  it('needs to be told apart from one who is not: the status must be given', async () => {
    const refused = await call(customerStatus.PUT, 'PUT', { bearer, params: { id }, body: {} });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['is_active']]);
  });
});

describe('the platform statistics', () => {
  it('count what there is', async () => {
    const { body } = await call(stats.GET, 'GET', { bearer });
    const listed = await call(customers.GET, 'GET', { bearer });
    expect(body.status).toBe('success');
    expect(body.stats.total_customers).toBe(listed.body.total);
    expect(body.stats).toMatchObject({ total_domains: 0, total_containers: 0 });
    expect(body.stats.tenants_by_status.active).toBe(body.stats.total_tenants);
  });
});
