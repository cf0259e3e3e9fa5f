import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, codeOf, openDatabase, type Row } from './support';
import { makeTenantRows } from './tenant-rows';

type Made = Awaited<ReturnType<typeof makeTenantRows>>;
type Reference = { name: string; source: string; target: string; columns: string[]; referenced: string[] };

let db: Awaited<ReturnType<typeof openDatabase>>;
let acme: Made;
let deniz: Made;
let references: Reference[];
const foreignKeyViolation = '23503';

beforeAll(async () => {
  db = await openDatabase();
  acme = await asPlatform(db.platform, makeTenantRows);
  deniz = await asPlatform(db.platform, makeTenantRows);
  references = await db.admin<Reference[]>`
    select k.conname as name, k.conrelid::regclass::text as source, k.confrelid::regclass::text as target,
      array(select attname::text from unnest(k.conkey) with ordinality u (n, at)
        join pg_attribute on attrelid = k.conrelid and attnum = u.n order by at) as columns,
      array(select attname::text from unnest(k.confkey) with ordinality u (n, at)
        join pg_attribute on attrelid = k.confrelid and attnum = u.n order by at) as referenced
    from pg_constraint k where k.contype = 'f'
      and exists (select from pg_attribute where attrelid = k.conrelid and attname = 'tenant_id')
      and exists (select from pg_attribute where attrelid = k.confrelid and attname = 'tenant_id')`;
});
afterAll(() => db.close());

describe('a reference from one tenant-owned row to another', () => {
  it('carries the tenant, or is guarded by a trigger', () => {
    const carried = references.filter(({ columns }) => columns.includes('tenant_id'));
    const bare = references.filter(
      ({ columns, source, target }) =>
        !columns.includes('tenant_id') && !carried.some((other) => other.source === source && other.target === target),
    );
    expect(carried.length).toBeGreaterThan(15);
    expect(bare.map(({ source, columns }) => `${source}.${columns.join()}`).sort()).toEqual([
      'accounts.customers.plan_id',
      'licences.licences.package_id',
      'plans.subscriptions.plan_id',
    ]);
  });

  it('cannot lead into another tenant, even when the platform writes it', async () => {
    const failed: string[] = [];
    for (const { name, source, target, columns, referenced } of references) {
      const column = columns.find((each) => each !== 'tenant_id') ?? '';
      const elsewhere = deniz.rows.get(target) as Row;
      const set = { [column]: elsewhere[referenced[columns.indexOf(column)] ?? 'id'] as string };
      const write = asPlatform(
        db.platform,
        (tx) => tx`update ${tx(source)} set ${tx(set)} where tenant_id = ${acme.tenantId}`,
      );
      if ((await codeOf(write)) !== foreignKeyViolation) failed.push(`${source} ${name}`);
    }
    expect(failed).toEqual([]);
  });
});
