import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as login } from '@/app/api/auth/login/route';
import { GET as me } from '@/app/api/auth/me/route';
import { users } from '@/db/schema/accounts';
import { tenantTransaction } from '@/lib/kernel/database';
import { houseTenant, makeCustomer, makeStaff, makeTenant, password, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, history, newAddress } from './support';

installKonak();

describe('signing in', () => {
  it('answers in the documented shape and notes the time', async () => {
    const tenant = await makeTenant();
    const { email, actor } = await makeCustomer(tenant);
    const before = Date.now();
    const { status, body } = await call(login, tenant, { body: { email: email.toUpperCase(), password } });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token', 'user', 'customer']);
    expect(body.user).toMatchObject({ id: actor.id, email });
    expect(Date.parse(String((body.user as { last_login: string }).last_login))).toBeGreaterThanOrEqual(before - 1000);
    const shown = await call(me, tenant, { token: String(body.token) });
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ user: { email }, customer: { id: actor.customerId } });
  });

  it('gives one answer to a wrong password, an unknown account and a blocked one', async () => {
    const tenant = await makeTenant();
    const [open, blocked] = [await makeCustomer(tenant), await makeCustomer(tenant)];
    await tenantTransaction(tenant.id, (tx) =>
      tx.update(users).set({ isActive: false }).where(eq(users.id, blocked.actor.id)),
    );
    const tries = [
      { email: open.email, password: 'not-the-password' },
      { email: `${unique('nobody')}@example.test`, password },
      { email: blocked.email, password },
    ];
    const answers = [];
    for (const body of tries) answers.push(await call(login, tenant, { body }));
    const said = answers.map(({ status, body: { requestId, ...rest } }) => ({ status, ...rest }));
    expect(said[0]).toMatchObject({ status: 401, code: 'login_failed' });
    expect(said).toEqual([said[0], said[0], said[0]]);
  });

  it('writes refused logins into the history, without the password', async () => {
    const tenant = await makeTenant();
    const { email } = await makeCustomer(tenant);
    await call(login, tenant, { body: { email, password: 'tried-this-secret' } });
    const entries = await history(tenant);
    expect(entries).toMatchObject([{ action: 'session.open.refused', details: { code: 'login_failed' } }]);
    expect(JSON.stringify(entries)).not.toContain('tried-this-secret');
  });

  it('does not know another tenant’s people', async () => {
    const [one, other] = [await makeTenant(), await makeTenant()];
    const { email } = await makeCustomer(one);
    expect((await call(login, other, { body: { email, password } })).status).toBe(401);
  });

  it('lets an account be tried ten times a minute, from however many addresses', async () => {
    const tenant = await makeTenant();
    const { email } = await makeCustomer(tenant);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      statuses.push((await call(login, tenant, { body: { email, password: 'wrong-guess' } })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    const locked = await call(login, tenant, { body: { email, password } });
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await history(tenant)).at(-1)).toMatchObject({ action: 'session.open.refused' });
  });

  it('lets an address try thirty times a minute, however many accounts', async () => {
    const tenant = await makeTenant();
    const ip = newAddress();
    const bodies = Array.from({ length: 32 }, () => ({ email: `${unique('spray')}@example.test`, password: '' }));
    const statuses: number[] = [];
    for (const body of bodies) statuses.push((await call(login, tenant, { body, ip })).status);
    expect(statuses).toEqual([...Array(30).fill(422), 429, 429]);
  });
});

describe('staff signing in', () => {
  it('do so by user name on the platform host, in the documented shape', async () => {
    const { username } = await makeStaff();
    const house = await houseTenant();
    const { status, body } = await call(login, house, { body: { username, password } });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['token', 'admin']);
    expect(body.admin).toMatchObject({ username, role: 'super_admin' });
    expect((await call(me, house, { token: String(body.token) })).body).toEqual({ admin: body.admin });
  });

  it('are nobody on a tenant’s host', async () => {
    const { username } = await makeStaff();
    const [house, tenant] = [await houseTenant(), await makeTenant()];
    const refused = await call(login, tenant, { body: { username, password } });
    expect(refused.status).toBe(422);
    expect(refused.body).not.toHaveProperty('token');
    const { body } = await call(login, house, { body: { username, password } });
    expect((await call(me, tenant, { token: String(body.token) })).status).toBe(401);
  });
});

describe('the limit of requests', () => {
  it('serves a hundred of a hundred and fifty in a minute, and says so', async () => {
    const tenant = await makeTenant();
    const { email } = await makeCustomer(tenant);
    const token = String((await call(login, tenant, { body: { email, password } })).body.token);
    const answers = await Promise.all(Array.from({ length: 150 }, () => call(me, tenant, { token })));
    const served = answers.filter(({ status }) => status === 200);
    expect(served).toHaveLength(100);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(50);
    for (const { headers } of refused) {
      expect(headers.get('ratelimit-limit')).toBe('100');
      expect(headers.get('ratelimit-remaining')).toBe('0');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});
