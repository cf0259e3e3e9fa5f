import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, asTenant, codeOf, insert, newId, openDatabase } from './support';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function makeTenant(): Promise<string> {
  const id = newId();
  await asPlatform(db.platform, (tx) => insert(tx, 'tenants.tenants', { id, slug: `t-${id.slice(-12)}`, name: 'T' }));
  return id;
}

const append = (tenantId: string, details: Record<string, unknown> = {}) =>
  asTenant(db.tenant, tenantId, (tx) =>
    insert(tx, 'audit.entries', { tenant_id: tenantId, actor_kind: 'system', action: 'probe.done', details }),
  );

const problems = (tenantId: string | null) =>
  asPlatform(db.platform, (tx) => tx`select entry_position::int as position, problem from audit.verify(${tenantId})`);

/** As somebody with a superuser's power over the database would, past every trigger and right. */
const tamper = (statement: string) =>
  db.admin.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx.unsafe(statement);
  });

describe('the audit log', () => {
  it('is whole after two hundred entries of one tenant written at once', async () => {
    const tenantId = await makeTenant();
    await Promise.all(Array.from({ length: 200 }, (_, nth) => append(tenantId, { nth })));
    const [row] = await asPlatform(
      db.platform,
      (tx) => tx`
      select count(*)::int as count, max(position)::int as last from audit.entries where tenant_id = ${tenantId}`,
    );
    expect(row).toEqual({ count: 200, last: 200 });
    expect([...(await problems(tenantId))]).toEqual([]);
  });

  it('keeps a chain of its own for the platform', async () => {
    for (let nth = 0; nth < 3; nth++) {
      await asPlatform(db.platform, (tx) =>
        insert(tx, 'audit.entries', { actor_kind: 'staff', action: 'staff.signed_in' }),
      );
    }
    expect([...(await problems(null))]).toEqual([]);
  });

  it('is changed and emptied by nobody, the owner included', async () => {
    const tenantId = await makeTenant();
    await append(tenantId);
    for (const statement of [
      `update audit.entries set action = 'x'`,
      'delete from audit.entries',
      'truncate audit.entries',
    ]) {
      expect(await codeOf(asTenant(db.tenant, tenantId, (tx) => tx.unsafe(statement))), statement).toBe('42501');
      expect(await codeOf(asPlatform(db.platform, (tx) => tx.unsafe(statement))), statement).toBe('42501');
      expect(await codeOf(asPlatform(db.owner, (tx) => tx.unsafe(statement))), statement).toBe('42501');
    }
  });

  it('takes position and hashes from nobody', async () => {
    const tenantId = await makeTenant();
    const row = { tenant_id: tenantId, actor_kind: 'system', action: 'x', position: 7, prev_hash: 'x', hash: 'x' };
    const made = await asTenant(db.tenant, tenantId, (tx) => insert(tx, 'audit.entries', row));
    expect(made).toMatchObject({ position: '1', prev_hash: '' });
    expect(made.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [
      'a changed entry',
      `update audit.entries set action = 'other' where position = 2 and`,
      [{ position: 2, problem: 'it was changed' }],
    ],
    [
      'a backdated entry',
      `update audit.entries set created_at = created_at - interval '1 day' where position = 2 and`,
      [{ position: 2, problem: 'it was changed' }],
    ],
    [
      'a removed entry',
      'delete from audit.entries where position = 2 and',
      [{ position: 3, problem: 'entries before it are missing' }],
    ],
  ])('tells of %s', async (_, statement, expected) => {
    const tenantId = await makeTenant();
    for (let nth = 0; nth < 4; nth++) await append(tenantId, { nth });
    await tamper(`${statement} tenant_id = '${tenantId}'`);
    expect([...(await problems(tenantId))]).toEqual(expected);
  });

  it('tells of a changed entry whose own hash was made to fit', async () => {
    const tenantId = await makeTenant();
    for (let nth = 0; nth < 4; nth++) await append(tenantId, { nth });
    const second = `position = 2 and tenant_id = '${tenantId}'`;
    await tamper(`update audit.entries set action = 'other' where ${second}`);
    await tamper(`update audit.entries e set hash = audit.entry_hash(e) where ${second}`);
    expect([...(await problems(tenantId))]).toEqual([
      { position: 3, problem: 'it does not follow the entry before it' },
    ]);
  });
});
