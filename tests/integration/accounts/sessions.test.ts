import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as login } from '@/app/api/auth/login/route';
import { GET as me } from '@/app/api/auth/me/route';
import { sessions, users } from '@/db/schema/accounts';
import { chooseLocale, resolveActor, revokeSession, signToken } from '@/lib/accounts';
import { listSessions } from '@/lib/accounts/queries/list-sessions';
import { execute } from '@/lib/doors/gates';
import { tenantTransaction } from '@/lib/kernel/database';
import { makeCustomer, makeTenant, type Person, password } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, history } from './support';

installKonak();

const sessionsOf = ({ ctx }: Person) => tenantTransaction(ctx.tenant.id, (tx) => listSessions(tx, ctx));
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code,
  );

/** A second session of the same person, and its token. */
async function signInAgain(person: Person) {
  const { tenant } = person.ctx;
  const agent = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0';
  const body = { email: person.email, password };
  const answer = await call(login, tenant, { body, ip: '203.0.113.77', headers: { 'user-agent': agent } });
  const [other] = (await sessionsOf(person)).filter((session) => !session.current);
  if (!other) throw new Error('the second session is not listed');
  return { token: String(answer.body.token), other };
}

describe('the list of sessions', () => {
  it('shows one’s own, with device and address, the current one first', async () => {
    const tenant = await makeTenant();
    const [person, stranger] = [await makeCustomer(tenant), await makeCustomer(tenant)];
    const { other } = await signInAgain(person);
    const list = await sessionsOf(person);
    expect(list.map(({ id, current }) => ({ id, current }))).toEqual([
      { id: person.actor.sessionId, current: true },
      { id: other.id, current: false },
    ]);
    expect(other).toMatchObject({ ip: '203.0.113.77', device: { browser: 'Firefox', system: 'Windows' } });
    expect((await sessionsOf(stranger)).map(({ id }) => id)).toEqual([stranger.actor.sessionId]);
  });
});

describe('ending a session', () => {
  it('signs its token out at once and is written into the history', async () => {
    const person = await makeCustomer(await makeTenant());
    const { tenant } = person.ctx;
    const { token, other } = await signInAgain(person);
    expect((await call(me, tenant, { token })).status).toBe(200);
    await execute(revokeSession, person.ctx, { id: other.id });
    expect((await call(me, tenant, { token })).status).toBe(401);
    expect((await sessionsOf(person)).map(({ id }) => id)).toEqual([person.actor.sessionId]);
    expect((await history(tenant)).at(-1)).toMatchObject({ action: 'session.revoke', actorName: person.email });
  });

  it('finds no session of another person, of this tenant or another, and none twice', async () => {
    const tenant = await makeTenant();
    const [person, neighbour] = [await makeCustomer(tenant), await makeCustomer(tenant)];
    const stranger = await makeCustomer(await makeTenant());
    for (const foreign of [neighbour, stranger]) {
      expect(await code(execute(revokeSession, person.ctx, { id: foreign.actor.sessionId }))).toBe('not_found');
      expect(await sessionsOf(foreign)).toHaveLength(1);
    }
    const { other } = await signInAgain(person);
    expect(await code(execute(revokeSession, person.ctx, { id: other.id }))).toBe('done');
    expect(await code(execute(revokeSession, person.ctx, { id: other.id }))).toBe('not_found');
  });
});

describe('the last use of a session', () => {
  it('is written again once it is five minutes old', async () => {
    const person = await makeCustomer(await makeTenant());
    const { tenant } = person.ctx;
    const claims = {
      kind: 'user',
      subject: person.actor.id,
      session: person.actor.sessionId,
      tenant: tenant.id,
    } as const;
    const token = await signToken(claims, person.actor, new Date());
    const [before] = await sessionsOf(person);
    const seen = async (minutes: number) => {
      const now = new Date((before?.lastSeenAt.getTime() ?? 0) + minutes * 60_000);
      await resolveActor(
        { ...person.ctx, clock: { now: () => now } },
        new Headers({ authorization: `Bearer ${token}` }),
      );
      const [row] = await tenantTransaction(tenant.id, (tx) =>
        tx.select().from(sessions).where(eq(sessions.id, person.actor.sessionId)),
      );
      return (row?.lastSeenAt.getTime() ?? 0) - (before?.lastSeenAt.getTime() ?? 0);
    };
    expect(await seen(4)).toBe(0);
    expect(await seen(6)).toBe(6 * 60_000);
  });
});

describe('the language', () => {
  it('is kept with the account, and is one we speak', async () => {
    const person = await makeCustomer(await makeTenant());
    await execute(chooseLocale, person.ctx, { locale: 'de' });
    const [row] = await tenantTransaction(person.ctx.tenant.id, (tx) =>
      tx.select().from(users).where(eq(users.id, person.actor.id)),
    );
    expect(row?.locale).toBe('de');
    expect(await code(execute(chooseLocale, person.ctx, { locale: 'fr' }))).toBe('invalid');
  });
});
