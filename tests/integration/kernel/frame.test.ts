import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { users } from '@/db/schema/accounts';
import { auditEntries } from '@/db/schema/audit';
import { execute } from '@/lib/doors/gates';
import { tenantTransaction } from '@/lib/kernel/database';
import type { KonakError } from '@/lib/kernel/errors';
import { type Operation, operation } from '@/lib/kernel/operation';
import { usedMeters } from '@/lib/usage';
import { contextOf, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';

installKonak();

const rename = operation({
  name: 'person.rename',
  allow: ['customer'],
  needs: { meter: 'domains' },
  input: z.object({ name: z.string().min(1, 'required'), fail: z.boolean().default(false) }),
  output: z.object({ name: z.string() }),
  async run({ input, ctx, tx, record }) {
    await tx.update(users).set({ fullName: input.name }).where(eq(users.tenantId, ctx.tenant.id));
    await record({ resource: { type: 'user', id: null }, before: { password: 'x' }, after: { name: input.name } });
    if (input.fail) throw new Error('broken');
    return { name: input.name };
  },
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: KonakError) => error.code,
  );
const auditOf = (tenantId: string) =>
  tenantTransaction(tenantId, (tx) => tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenantId)));

describe('the frame around an operation', () => {
  it('writes the change, its audit entry without secrets, and the place taken, together', async () => {
    const { ctx, actor } = await makeCustomer(await makeTenant());
    expect(await execute(rename, ctx, { name: 'Ayşe' })).toEqual({ name: 'Ayşe' });
    const [entry] = await auditOf(ctx.tenant.id);
    expect(entry).toMatchObject({
      action: 'person.rename',
      actorId: actor.id,
      ip: '192.0.2.1',
      before: { password: '[redacted]' },
    });
    const used = await tenantTransaction(ctx.tenant.id, (tx) =>
      usedMeters(tx, ctx.tenant.id, actor.customerId as string),
    );
    expect(used.get('domains')).toBe(1);
  });

  it('leaves nothing of an operation that failed', async () => {
    const { ctx, actor } = await makeCustomer(await makeTenant());
    expect(await codeOf(execute(rename, ctx, { name: 'Ayşe', fail: true }))).toBe('internal');
    expect(await auditOf(ctx.tenant.id)).toEqual([]);
    const used = await tenantTransaction(ctx.tenant.id, (tx) =>
      usedMeters(tx, ctx.tenant.id, actor.customerId as string),
    );
    expect(used.get('domains')).toBeUndefined();
  });

  it('refuses the signed-out with 401 and the wrong role with 403, and keeps the refusal', async () => {
    const tenant = await makeTenant();
    const admin = await makeCustomer(tenant, { role: 'tenant_admin' });
    await expect(execute(rename, contextOf(tenant), { name: 'x' })).rejects.toMatchObject({ status: 401 });
    await expect(execute(rename, admin.ctx, { name: 'x' })).rejects.toMatchObject({ status: 403 });
    expect((await auditOf(tenant.id)).map((entry) => entry.action)).toEqual([
      'person.rename.refused',
      'person.rename.refused',
    ]);
  });

  it('names each refused field and changes nothing', async () => {
    const { ctx } = await makeCustomer(await makeTenant());
    await expect(execute(rename, ctx, { name: '', fail: 'yes' })).rejects.toMatchObject({
      status: 422,
      fields: { name: { code: 'required' }, fail: { code: 'wrong_type' } },
    });
  });

  it('fails a write that records no audit entry', async () => {
    const silent: Operation = {
      ...(rename as unknown as Operation),
      name: 'person.silent',
      run: async () => ({ name: 'x' }),
    };
    const { ctx } = await makeCustomer(await makeTenant());
    expect(await codeOf(execute(silent, ctx, { name: 'x' }))).toBe('internal');
  });

  it('gives the last places of a plan to as many as there are, whoever comes at once', async () => {
    const { ctx } = await makeCustomer(await makeTenant(), { maxDomains: 3 });
    const ends = await Promise.all(
      Array.from({ length: 20 }, (_, n) => codeOf(execute(rename, ctx, { name: `n${n}` }))),
    );
    expect(ends.filter((end) => end === 'done')).toHaveLength(3);
    expect(ends.filter((end) => end === 'limit_reached')).toHaveLength(17);
  });

  it('serves 100 requests of a user in a minute and no more', async () => {
    const { ctx } = await makeCustomer(await makeTenant(), { maxDomains: 1000 });
    const ends = await Promise.all(Array.from({ length: 130 }, () => codeOf(execute(rename, ctx, { name: 'x' }))));
    expect(ends.filter((end) => end === 'done')).toHaveLength(100);
    expect(ends.filter((end) => end === 'too_many_requests')).toHaveLength(30);
  });

  it('answers a repetition under the same idempotency key from memory, and refuses another input under it', async () => {
    const { ctx } = await makeCustomer(await makeTenant());
    const keyed = { ...ctx, idempotencyKey: 'once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => execute(rename, keyed, { name: 'once' })));
    expect(answers).toEqual(Array(4).fill({ name: 'once' }));
    const entries = (await auditOf(ctx.tenant.id)).filter((entry) => entry.action === 'person.rename');
    expect(entries).toHaveLength(1);
    expect(await codeOf(execute(rename, keyed, { name: 'other' }))).toBe('idempotency_mismatch');
  });

  it('runs no operation for a suspended tenant', async () => {
    const { ctx } = await makeCustomer(await makeTenant());
    const suspended = { ...ctx, tenant: { ...ctx.tenant, status: 'suspended' } };
    expect(await codeOf(execute(rename, suspended, { name: 'x' }))).toBe('tenant_suspended');
  });

  it('shows a tenant’s history to that tenant alone', async () => {
    const [one, other] = [await makeCustomer(await makeTenant()), await makeCustomer(await makeTenant())];
    await execute(rename, one.ctx, { name: 'x' });
    const seen = await tenantTransaction(other.ctx.tenant.id, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.tenantId, one.ctx.tenant.id))),
    );
    expect(seen).toEqual([]);
  });
});
