import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { users } from '@/db/schema/accounts';
import { listCustomers } from '@/lib/accounts/queries/list-customers';
import { tenantTransaction } from '@/lib/kernel/database';
import { makeCustomer, makeTenant, type Person } from '../../support/factory';
import { installKonak } from '../../support/installation';

installKonak();

const listed = ({ ctx }: Person, wish: { search?: string; page?: number } = {}) =>
  tenantTransaction(ctx.tenant.id, (tx) => listCustomers(tx, ctx, wish));

const rename = ({ ctx, actor }: Person, fullName: string) =>
  tenantTransaction(ctx.tenant.id, (tx) => tx.update(users).set({ fullName }).where(eq(users.id, actor.id)));

describe('the list of customers', () => {
  it('holds the tenant’s own and no other’s', async () => {
    const [one, other] = [await makeCustomer(await makeTenant()), await makeCustomer(await makeTenant())];
    expect((await listed(one)).rows.map(({ email }) => email)).toEqual([one.email]);
    expect((await listed(other)).total).toBe(1);
  });

  it('finds by name and address, taking % and _ for letters', async () => {
    const tenant = await makeTenant();
    const [percent, plain] = [await makeCustomer(tenant), await makeCustomer(tenant)];
    await rename(percent, '100% Web_Works');
    await rename(plain, '1000 Webworks');
    const found = async (search: string) => (await listed(plain, { search })).rows.map(({ name }) => name);
    expect(await found('100%')).toEqual(['100% Web_Works']);
    expect(await found('web_works')).toEqual(['100% Web_Works']);
    expect(await found(plain.email.slice(0, -5))).toEqual(['1000 Webworks']);
    expect(await found('nobody')).toEqual([]);
  });

  it('comes in pages of twenty and shows the nearest when asked for one that is not there', async () => {
    const tenant = await makeTenant();
    const people = await Promise.all(Array.from({ length: 21 }, () => makeCustomer(tenant)));
    const first = people[0] as Person;
    const [one, two] = [await listed(first), await listed(first, { page: 2 })];
    expect([one.rows.length, two.rows.length, one.pages, one.total]).toEqual([20, 1, 2, 21]);
    expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(21);
    for (const page of [99, Number.NaN, -1]) expect((await listed(first, { page })).rows.length).toBeGreaterThan(0);
  });
});
