import { eq } from 'drizzle-orm';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { POST as logout } from '@/app/api/auth/logout/route';
import { GET as me } from '@/app/api/auth/me/route';
import { users } from '@/db/schema/accounts';
import { signTicket, signToken } from '@/lib/accounts';
import type { Claims } from '@/lib/accounts/claims';
import { tenantTransaction } from '@/lib/kernel/database';
import { makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { browserCookie, call } from './support';

installKonak();

async function signedIn() {
  const tenant = await makeTenant();
  const { actor } = await makeCustomer(tenant);
  const claims: Claims = { kind: 'user', subject: actor.id, session: actor.sessionId, tenant: tenant.id };
  return { tenant, actor, claims, token: await signToken(claims, actor, new Date()) };
}

describe('a bearer token', () => {
  it('is taken at its own tenant', async () => {
    const { tenant, token } = await signedIn();
    expect((await call(me, tenant, { token })).status).toBe(200);
  });

  it('is worth nothing at another tenant, also with the tenant’s name written into it anew', async () => {
    const { token, claims, actor } = await signedIn();
    const other = await makeTenant();
    expect((await call(me, other, { token })).status).toBe(401);
    const moved = await signToken({ ...claims, tenant: other.id }, actor, new Date());
    expect((await call(me, other, { token: moved })).status).toBe(401);
  });

  it('is refused when it was not signed by us', async () => {
    const { tenant, token } = await signedIn();
    const payload = decodeJwt(token);
    const forged = await new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32).fill(7));
    const unsigned = new UnsecuredJWT(payload).encode();
    const [head, body, signature] = token.split('.');
    const promoted = Buffer.from(JSON.stringify({ ...payload, role: 'tenant_admin' })).toString('base64url');
    const tampered = [
      forged,
      unsigned,
      `${head}.${promoted}.${signature}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      'x',
      '',
    ];
    for (const wrong of tampered) {
      const answer = await call(me, tenant, { headers: { authorization: `Bearer ${wrong}` } });
      expect(answer.status, wrong).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('ends after twenty-four hours', async () => {
    const { tenant, claims, actor } = await signedIn();
    const day = 24 * 60 * 60 * 1000;
    const aged = (ms: number) => signToken(claims, actor, new Date(Date.now() - ms));
    expect((await call(me, tenant, { token: await aged(day + 1000) })).status).toBe(401);
    expect((await call(me, tenant, { token: await aged(day - 60_000) })).status).toBe(200);
  });

  it('is no ticket, and a ticket no token', async () => {
    const { tenant, claims } = await signedIn();
    const ticket = await signTicket(claims, new Date());
    expect((await call(me, tenant, { token: ticket })).status).toBe(401);
  });

  it('ends with a logout, which answers in the documented shape', async () => {
    const { tenant, token } = await signedIn();
    const answer = await call(logout, tenant, { method: 'POST', token });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'success' });
    expect((await call(me, tenant, { token })).status).toBe(401);
    expect((await call(logout, tenant, { method: 'POST', token })).status).toBe(401);
  });

  it('is worth nothing once its owner is blocked', async () => {
    const { tenant, token, actor } = await signedIn();
    await tenantTransaction(tenant.id, (tx) => tx.update(users).set({ isActive: false }).where(eq(users.id, actor.id)));
    expect((await call(me, tenant, { token })).status).toBe(401);
  });
});

describe('a browser’s session', () => {
  it('is taken at its own tenant and worth nothing at another', async () => {
    const { tenant, claims } = await signedIn();
    const cookie = await browserCookie(claims);
    expect((await call(me, tenant, { cookie })).status).toBe(200);
    expect((await call(me, await makeTenant(), { cookie })).status).toBe(401);
  });

  it('is worth nothing when a byte of it was changed', async () => {
    const { tenant, claims } = await signedIn();
    const cookie = await browserCookie(claims);
    const at = cookie.length - 20;
    const changed = `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`;
    expect((await call(me, tenant, { cookie: changed })).status).toBe(401);
  });

  it('cannot be used by another website’s form', async () => {
    const { tenant, claims } = await signedIn();
    const cookie = await browserCookie(claims);
    const foreign = await call(logout, tenant, { method: 'POST', cookie, headers: { origin: 'https://evil.test' } });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    expect((await call(logout, tenant, { method: 'POST', cookie, headers: crossSite })).status).toBe(403);
    expect((await call(me, tenant, { cookie })).status).toBe(200);
  });

  it('is not asked where a bearer token is given', async () => {
    const { tenant, claims } = await signedIn();
    const cookie = await browserCookie(claims);
    expect((await call(me, tenant, { cookie, token: 'not.a.token' })).status).toBe(401);
  });
});
