import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { idempotencyKeys } from '@/db/schema/kernel';
import { signIn } from '@/lib/accounts';
import { execute } from '@/lib/doors/gates';
import { tenantTransaction } from '@/lib/kernel/database';
import type { KonakError } from '@/lib/kernel/errors';
import { deleteSite } from '@/lib/sites';
import { contextOf, makeCustomer, makeTenant, password } from '../../support/factory';
import { installKonak } from '../../support/installation';

installKonak();

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: KonakError) => error.code,
  );

it('an account is tried ten times a minute, from however many addresses and in whatever spelling', async () => {
  const { ctx, email } = await makeCustomer(await makeTenant());
  const ends: string[] = [];
  for (let n = 0; n < 14; n++) {
    const stranger = { ...contextOf(ctx.tenant), ip: `198.51.100.${n}` };
    const wish = {
      email: `${' '.repeat(n)}${n % 2 ? email.toUpperCase() : email}`,
      password: 'wrong',
      username: `x${n}`,
    };
    ends.push(await codeOf(execute(signIn, stranger, wish)));
  }
  expect(ends).toEqual([...Array(10).fill('login_failed'), ...Array(4).fill('too_many_requests')]);
});

it('a login under an idempotency key is never kept, so no session can be had again from the table', async () => {
  const { ctx, email } = await makeCustomer(await makeTenant());
  const keyed = { ...contextOf(ctx.tenant), idempotencyKey: 'again' };
  const sessions = [
    await execute(signIn, keyed, { email, password }),
    await execute(signIn, keyed, { email, password }),
  ];
  expect(sessions[0]?.session.session).not.toBe(sessions[1]?.session.session);
  expect(await tenantTransaction(ctx.tenant.id, (tx) => tx.select().from(idempotencyKeys))).toEqual([]);
});

it('a stranger who is refused again and again is written down once', async () => {
  const tenant = await makeTenant();
  const stranger = { ...contextOf(tenant), ip: '203.0.113.77' };
  for (let n = 0; n < 20; n++) expect(await codeOf(execute(deleteSite, stranger, {}))).toBe('unauthenticated');
  const kept = await tenantTransaction(tenant.id, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenant.id)),
  );
  expect(kept).toHaveLength(1);
});
