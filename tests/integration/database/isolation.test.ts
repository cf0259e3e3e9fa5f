import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, asTenant, codeOf, insert, type Owned, openDatabase, type Row, tenantOwnedTables } from './support';
import { makeTenantRows } from './tenant-rows';

type Open = Awaited<ReturnType<typeof openDatabase>>;
type Made = Awaited<ReturnType<typeof makeTenantRows>>;

let db: Open;
let [acme, deniz]: Made[] = [];
let owned: Owned[] = [];

/** Refused for want of a right, or by row-level security: both are 42501. */
const refused = '42501';

beforeAll(async () => {
  db = await openDatabase();
  acme = await asPlatform(db.platform, makeTenantRows);
  deniz = await asPlatform(db.platform, makeTenantRows);
  owned = await tenantOwnedTables(db.admin);
});
afterAll(() => db.close());

const tenants = (): [Made, Made] => {
  if (!acme || !deniz) throw new Error('the tenants are missing');
  return [acme, deniz];
};

/** Runs the check for every tenant-owned table and gives back the tables that failed it. */
async function failures(check: (table: Owned) => Promise<boolean>): Promise<string[]> {
  const failed: string[] = [];
  for (const table of owned) if (!(await check(table))) failed.push(table.table);
  return failed;
}

/** Did the statement change nothing? True when it was refused or hit no row. */
const changedNothing = async (work: Promise<{ count: number }>) =>
  work.then(
    ({ count }) => count === 0,
    ({ code }: { code?: string }) => code === refused,
  );

describe('row-level security', () => {
  it('is tried on a row in every tenant-owned table of the database', () => {
    const [one] = tenants();
    expect(owned.map(({ table }) => table).filter((table) => !one.rows.has(table))).toEqual([]);
    expect(owned.length).toBeGreaterThan(20);
  });

  it('shows a tenant its own row of every table', async () => {
    const [one] = tenants();
    expect(
      await failures(async ({ table, owner }) => {
        const rows = await asTenant(
          db.tenant,
          one.tenantId,
          (tx) => tx`select * from ${tx(table)} where ${tx(owner)} = ${one.tenantId}`,
        );
        return rows.length === 1;
      }),
    ).toEqual([]);
  });

  it("shows a tenant no other tenant's row of any table", async () => {
    const [one, other] = tenants();
    expect(
      await failures(async ({ table, owner }) => {
        const rows = await asTenant(
          db.tenant,
          one.tenantId,
          (tx) => tx`select from ${tx(table)} where ${tx(owner)} = ${other.tenantId}`,
        );
        const all = await asTenant(
          db.tenant,
          one.tenantId,
          (tx) => tx`select from ${tx(table)} where ${tx(owner)} <> ${one.tenantId}`,
        );
        return rows.length === 0 && all.length === 0;
      }),
    ).toEqual([]);
  });

  it('shows and changes nothing at all where no tenant is set', async () => {
    expect(
      await failures(async ({ table, owner }) => {
        const rows = await asTenant(db.tenant, null, (tx) => tx`select from ${tx(table)}`);
        const set = { [owner]: tenants()[0].tenantId };
        return (
          rows.length === 0 &&
          (await changedNothing(asTenant(db.tenant, null, (tx) => tx`update ${tx(table)} set ${tx(set)}`))) &&
          (await changedNothing(asTenant(db.tenant, null, (tx) => tx`delete from ${tx(table)}`)))
        );
      }),
    ).toEqual([]);
  });

  it("lets a tenant change and delete no other tenant's row of any table", async () => {
    const [one, other] = tenants();
    const before = await snapshot(other);
    expect(
      await failures(async ({ table, owner }) => {
        const row = other.rows.get(table) as Row;
        const column = Object.keys(row).find((name) => name !== owner && row[name] !== null) ?? owner;
        const set = { [column]: row[column] as never };
        const where = (work: 'update' | 'delete') =>
          asTenant(db.tenant, one.tenantId, (tx) =>
            work === 'update'
              ? tx`update ${tx(table)} set ${tx(set)} where ${tx(owner)} = ${other.tenantId}`
              : tx`delete from ${tx(table)} where ${tx(owner)} = ${other.tenantId}`,
          );
        return (await changedNothing(where('update'))) && (await changedNothing(where('delete')));
      }),
    ).toEqual([]);
    expect(await snapshot(other)).toEqual(before);
  });

  it('lets a tenant insert no row of another tenant into any table', async () => {
    const [one, other] = tenants();
    expect(
      await failures(async ({ table }) => {
        const row = Object.fromEntries(
          Object.entries(other.rows.get(table) as Row).filter(([, value]) => value !== null),
        ) as Record<string, never>;
        return (
          (await codeOf(asTenant(db.tenant, one.tenantId, (tx) => tx`insert into ${tx(table)} ${tx(row)}`))) === refused
        );
      }),
    ).toEqual([]);
  });

  it('lets a tenant give none of its rows to another tenant', async () => {
    const [one, other] = tenants();
    expect(
      await failures(async ({ table, owner }) => {
        const set = { [owner]: other.tenantId };
        return (
          (await codeOf(asTenant(db.tenant, one.tenantId, (tx) => tx`update ${tx(table)} set ${tx(set)}`))) === refused
        );
      }),
    ).toEqual([]);
  });

  it('shows the platform every tenant, but only in a transaction that said so', async () => {
    expect(
      await failures(async ({ table, owner }) => {
        const silent = await db.platform.begin((tx) => tx`select from ${tx(table)}`);
        const said = await asPlatform(db.platform, (tx) => tx`select distinct ${tx(owner)} from ${tx(table)}`);
        return silent.length === 0 && said.length >= 2;
      }),
    ).toEqual([]);
  });

  it('gives nothing of one transaction to the next on the same connection', async () => {
    const [one] = tenants();
    const seen = await Promise.all(
      Array.from({ length: 500 }, (_, nth) =>
        nth % 2
          ? asTenant(db.tenant, one.tenantId, (tx) => tx`select tenant_id from accounts.users`)
          : db.tenant`select tenant_id from accounts.users`,
      ),
    );
    expect(seen.filter((rows, nth) => rows.length !== nth % 2)).toEqual([]);
  });

  it('lets no row name a file of another tenant, or of anything but its own pictures', async () => {
    const [one, other] = tenants();
    const picture = {
      kind: 'favicon',
      content_type: 'image/png',
      width: 1,
      height: 1,
      bytes: 1,
      sha256: '1'.repeat(64),
    };
    const add = (key: string) =>
      asTenant(db.tenant, one.tenantId, (tx) =>
        insert(tx, 'branding.assets', { tenant_id: one.tenantId, ...picture, storage_key: key }),
      );
    const checked = '23514';
    for (const key of [`branding/${other.tenantId}/x`, 'backups/x', `x/branding/${one.tenantId}/x`])
      expect(await codeOf(add(key)), key).toBe(checked);
    expect(await codeOf(add(`branding/${one.tenantId}/x`))).toBeNull();
  });
});

async function snapshot({ tenantId }: Made): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const { table, owner } of owned) {
    all[table] = await asPlatform(db.platform, (tx) => tx`select * from ${tx(table)} where ${tx(owner)} = ${tenantId}`);
  }
  return all;
}
