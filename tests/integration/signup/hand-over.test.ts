import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { tickets, users } from '@/db/schema/accounts';
import { handOver, issueTicket } from '@/lib/accounts';
import { resolveActor } from '@/lib/accounts/actor';
import { execute } from '@/lib/doors/gates';
import { keepHouse } from '@/lib/doors/tasks/housekeeping';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap } from '@/lib/tenants';
import { contextOf, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { browserCookie, newAddress } from '../accounts/support';
import { refusalOf, signUp } from './support';

installKonak();

const at = (tenantId: string, now = new Date()) => {
  const tenant = hostMap().byId(tenantId);
  if (!tenant) throw new Error('no such tenant');
  return { ...contextOf(tenant, undefined, { now: () => now }), ip: newAddress() };
};
const spent = { kind: 'unauthenticated', code: 'ticket_spent' };

describe('the ticket of somebody who has signed up', () => {
  it('opens a session of theirs on the new host', async () => {
    const made = await signUp();
    const { session, user } = await execute(handOver, at(made.id), { ticket: made.ticket });
    expect(user).toMatchObject({ id: made.user_id, role: 'tenant_admin' });
    const actor = await resolveActor(at(made.id), new Headers({ cookie: await browserCookie(session) }));
    expect(actor).toMatchObject({ kind: 'user', role: 'tenant_admin', id: made.user_id });
  });

  it('is good once, also for two who come at the same moment', async () => {
    const made = await signUp();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => execute(handOver, at(made.id), made)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(execute(handOver, at(made.id), made))).toMatchObject(spent);
  });

  it('is good for two minutes', async () => {
    const made = await signUp();
    const late = new Date(Date.now() + 2 * 60_000 + 1000);
    expect(await refusalOf(execute(handOver, at(made.id, late), made))).toMatchObject(spent);
  });

  it('is worth nothing on another tenant’s host, and stays good on its own', async () => {
    const [made, other] = [await signUp(), await signUp()];
    expect(await refusalOf(execute(handOver, at(other.id), { ticket: made.ticket }))).toMatchObject(spent);
    expect((await execute(handOver, at(made.id), made)).user?.id).toBe(made.user_id);
  });

  it('is kept as a hash alone, and gone once it is over', async () => {
    const made = await signUp();
    const read = () => platformTransaction((tx) => tx.select().from(tickets).where(eq(tickets.tenantId, made.id)));
    const [row] = await read();
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(made.ticket);
    await keepHouse(new Date(Date.now() + 3 * 60_000));
    expect(await read()).toEqual([]);
  });

  it('ends the ones before it, and is nothing to somebody who was blocked meanwhile', async () => {
    const tenant = await makeTenant();
    const { actor, ctx } = await makeCustomer(tenant);
    const issue = () =>
      platformTransaction((tx) => issueTicket(tx, { tenantId: tenant.id, userId: actor.id }, ctx.clock.now()));
    const [first, second] = [await issue(), await issue()];
    expect(await refusalOf(execute(handOver, at(tenant.id), { ticket: first }))).toMatchObject(spent);
    await platformTransaction((tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, actor.id)));
    expect(await refusalOf(execute(handOver, at(tenant.id), { ticket: second }))).toMatchObject(spent);
  });

  it.each(['', 'x', '../../etc', 'A'.repeat(43), "' or 1=1 --"])('is not %j', async (ticket) => {
    const tenant = await makeTenant();
    expect(await refusalOf(execute(handOver, at(tenant.id), { ticket }))).toMatchObject(spent);
  });
});
