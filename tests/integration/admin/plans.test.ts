import { beforeAll, describe, expect, it } from 'vitest';
import * as plan from '@/app/api/plans/[id]/route';
import * as plans from '@/app/api/plans/route';
import { houseTenant, makeStaff, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, entriesOf, tokenOf } from './support';

installKonak();

let bearer: string;
let staffId: string;
beforeAll(async () => {
  const { actor } = await makeStaff('admin');
  bearer = await tokenOf(actor, await houseTenant());
  staffId = actor.id;
});

const documented = (slug: string) => ({
  name: `Premium ${slug}`,
  slug,
  description: 'Premium plan',
  price_monthly: 29.99,
  price_yearly: 299.99,
  max_domains: 10,
  max_containers: 10,
  max_storage_gb: 100,
  max_bandwidth_gb: 1000,
  features: ['SSL', 'Backup', 'Support'],
  is_active: true,
  is_visible: true,
  sort_order: 2,
});

describe('a plan', () => {
  it('is created as the document shows it, with its history', async () => {
    const wished = documented(unique('plan'));
    const made = await call(plans.POST, 'POST', { bearer, body: wished });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ status: 'success', plan: { ...wished, currency: 'TRY', tenant_id: null } });
    const [entry] = await entriesOf('plan.create', made.body.plan.id);
    expect(entry).toMatchObject({ actor_id: staffId, before: null, after: { price_monthly: 29.99 } });
    const listed = await call(plans.GET, 'GET', { bearer });
    expect(listed.body.plans.map((each: { id: string }) => each.id)).toContain(made.body.plan.id);
  });

  it('changes in what is given and keeps the rest, before and after in its history', async () => {
    const slug = unique('plan');
    const { body } = await call(plans.POST, 'POST', { bearer, body: documented(slug) });
    const { id } = body.plan;
    const changed = await call(plan.PUT, 'PUT', { bearer, params: { id }, body: { price_monthly: 24.99 } });
    expect(changed.body.plan).toMatchObject({ price_monthly: 24.99, price_yearly: 299.99, slug });
    const [entry] = await entriesOf('plan.update', id);
    expect(entry).toMatchObject({ before: { price_monthly: 29.99 }, after: { price_monthly: 24.99 } });
    const read = await call(plan.GET, 'GET', { bearer, params: { id } });
    expect(read.body).toMatchObject({ status: 'success', plan: { price_monthly: 24.99 } });
  });

  it('is refused by field when its slug is taken or what it says makes no sense', async () => {
    const slug = unique('plan');
    await call(plans.POST, 'POST', { bearer, body: documented(slug) });
    const twice = await call(plans.POST, 'POST', { bearer, body: documented(slug) });
    expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['slug']]);
    const wrong = { ...documented('Not A Slug!'), price_monthly: 1.999, max_domains: -1 };
    const refused = await call(plans.POST, 'POST', { bearer, body: wrong });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.errors).sort()).toEqual(['max_domains', 'price_monthly', 'slug']);
  });

  it('is deleted for good when nobody ever had it', async () => {
    const { body } = await call(plans.POST, 'POST', { bearer, body: documented(unique('plan')) });
    const { id } = body.plan;
    expect((await call(plan.DELETE, 'DELETE', { bearer, params: { id } })).body).toEqual({ status: 'success' });
    expect((await call(plan.GET, 'GET', { bearer, params: { id } })).status).toBe(404);
    const [entry] = await entriesOf('plan.delete', id);
    expect(entry).toMatchObject({ before: { max_domains: 10 }, after: null });
  });
});
