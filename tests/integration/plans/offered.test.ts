import { describe, expect, it } from 'vitest';
import { GET as listPlans } from '@/app/api/customer/plans/route';
import { plans } from '@/db/schema/plans';
import { platformTransaction } from '@/lib/kernel/database';
import { makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call } from '../accounts/support';

installKonak();

describe('the plans of a tenant', () => {
  it('are shown to anybody in the documented fields, prices in whole units', async () => {
    const { status, body } = await call(listPlans, await makeTenant());
    expect(status).toBe(200);
    const list = body as unknown as Record<string, unknown>[];
    expect(list.map(({ slug }) => slug)).toEqual(['free', 'basic', 'premium']);
    expect(list[1]).toMatchObject({ name: 'Basic', price_monthly: 9.99, max_domains: 1, max_containers: 1 });
    expect(list[1]).toHaveProperty('features', ['SSL', 'Backup']);
  });

  it('are its own before everybody’s, without those it hides and those of other tenants', async () => {
    const [tenant, other] = [await makeTenant(), await makeTenant()];
    const own = { tenantId: tenant.id, currency: 'EUR' };
    await platformTransaction((tx) =>
      tx.insert(plans).values([
        { ...own, name: 'Own basic', slug: 'basic', priceMonthly: 500, sortOrder: 1 },
        { ...own, name: 'Hidden', slug: 'hidden', isVisible: false },
        { ...own, name: 'Withdrawn', slug: 'withdrawn', isActive: false },
        { ...own, tenantId: other.id, name: 'Foreign', slug: 'foreign' },
      ]),
    );
    const list = (await call(listPlans, tenant)).body as unknown as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(['Free', 'Own basic', 'Premium']);
  });
});
