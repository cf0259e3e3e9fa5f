import { eq } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { POST as register } from '@/app/api/auth/register/route';
import { users } from '@/db/schema/accounts';
import { tenantTransaction } from '@/lib/kernel/database';
import { usedMeters } from '@/lib/usage';
import { makeCustomer, makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { browserCookie, call, history } from './support';

installKonak();

const newcomer = (more: object = {}) => ({
  email: `${unique('new')}@example.test`,
  password: 'four-unrelated-words',
  full_name: 'Ayşe Yılmaz',
  ...more,
});

describe('registering', () => {
  it('answers in the documented shape, with a token good for a day', async () => {
    const tenant = await makeTenant();
    const person = newcomer();
    const { status, body, text } = await call(register, tenant, { body: person });
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['token', 'user', 'customer']);
    expect(body.user).toMatchObject({
      email: person.email,
      full_name: 'Ayşe Yılmaz',
      role: 'customer',
      is_active: true,
    });
    expect(body.customer).toMatchObject({ subscription_plan: 'free', max_domains: 1, max_containers: 1 });
    const claims = decodeJwt(String(body.token));
    expect(claims).toMatchObject({ email: person.email, role: 'customer', aud: tenant.id });
    expect(claims.user_id).toBe((body.user as { id: string }).id);
    expect(Number(claims.exp) - Number(claims.iat)).toBe(24 * 60 * 60);
    expect(text).not.toContain('assword');
  });

  it('keeps the password as a bcrypt hash and nowhere else', async () => {
    const tenant = await makeTenant();
    const person = newcomer();
    await call(register, tenant, { body: person });
    const [row] = await tenantTransaction(tenant.id, (tx) =>
      tx.select().from(users).where(eq(users.email, person.email)),
    );
    expect(row?.passwordHash).toMatch(/^\$2[aby]\$12\$[./A-Za-z0-9]{53}$/);
    const written = await history(tenant);
    expect(written.map(({ action }) => action)).toEqual(['account.register']);
    expect(JSON.stringify(written)).not.toContain(person.password);
  });

  it('refuses an address that has an account here, however it is written, in the reader’s language', async () => {
    const tenant = await makeTenant();
    const { email } = await makeCustomer(tenant);
    const body = newcomer({ email: ` ${email.toUpperCase()} ` });
    const answer = await call(register, tenant, { body, headers: { 'accept-language': 'tr-TR,tr;q=0.9' } });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.errors).toEqual({ email: 'Bu e-posta adresiyle açılmış bir hesap zaten var.' });
    const rows = await tenantTransaction(tenant.id, (tx) => tx.select().from(users));
    expect(rows).toHaveLength(1);
  });

  it('takes the same address at another tenant', async () => {
    const [one, other] = [await makeTenant(), await makeTenant()];
    const { email } = await makeCustomer(one);
    expect((await call(register, other, { body: newcomer({ email }) })).status).toBe(201);
  });

  it.each([
    ['no e-mail address', { email: undefined }, 'email'],
    ['something that is no address', { email: 'ayse@' }, 'email'],
    ['a short password', { password: 'short' }, 'password'],
    ['a password bcrypt would cut', { password: 'ş'.repeat(37) }, 'password'],
    ['an empty name', { full_name: '  ' }, 'full_name'],
    ['a number for a name', { full_name: 7 }, 'full_name'],
  ])('refuses %s, naming the field, and changes nothing', async (_what, wrong, field) => {
    const tenant = await makeTenant();
    const answer = await call(register, tenant, { body: newcomer(wrong) });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors as object)).toEqual([field]);
    expect(await tenantTransaction(tenant.id, (tx) => tx.select().from(users))).toEqual([]);
    expect((await tenantTransaction(tenant.id, (tx) => usedMeters(tx, tenant.id, tenant.id))).get('users') ?? 0).toBe(
      0,
    );
  });

  it('stops where the licence has no place left', async () => {
    const tenant = await makeTenant({ packageCode: 'free' });
    for (let place = 0; place < 5; place += 1) await call(register, tenant, { body: newcomer() });
    const answer = await call(register, tenant, { body: newcomer() });
    expect(answer.status).toBe(402);
    expect(answer.body).toMatchObject({ code: 'limit_reached', params: { meter: 'users', limit: 5 } });
    expect(await tenantTransaction(tenant.id, (tx) => tx.select().from(users))).toHaveLength(5);
  });

  it('gives a role or plan to nobody who asks for one', async () => {
    const body = newcomer({ role: 'tenant_admin', subscription_plan: 'premium', max_domains: 99, tenant_id: 'x' });
    const answer = await call(register, await makeTenant(), { body });
    expect(answer.body).toMatchObject({
      user: { role: 'customer' },
      customer: { subscription_plan: 'free', max_domains: 1 },
    });
  });

  it('is for those who are not signed in, and not for another website’s form', async () => {
    const tenant = await makeTenant();
    const { actor } = await makeCustomer(tenant);
    const cookie = await browserCookie({
      kind: 'user',
      subject: actor.id,
      session: actor.sessionId,
      tenant: tenant.id,
    });
    expect((await call(register, tenant, { body: newcomer(), cookie })).status).toBe(403);
    const foreign = { origin: 'https://evil.test' };
    expect((await call(register, tenant, { body: newcomer(), headers: foreign })).body.code).toBe('foreign_origin');
  });
});
