import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './support';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const areas = [
  'kernel',
  'accounts',
  'tenants',
  'licences',
  'usage',
  'branding',
  'plans',
  'domains',
  'dns',
  'sites',
  'billing',
  'notices',
  'audit',
];

describe('every table', () => {
  it('that belongs to a tenant has forced row-level security with a policy for either role', async () => {
    const rows = await db.admin<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ${db.admin(areas)}
        and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
          or n.nspname || '.' || c.relname = 'tenants.tenants')
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid and 'konak_tenant'::regrole = any (p.polroles))
          and exists (select from pg_policy p where p.polrelid = c.oid and 'konak_platform'::regrole = any (p.polroles)))`;
    expect([...rows]).toEqual([]);
  });

  it('has an index that begins with the columns of each of its foreign keys', async () => {
    const rows = await db.admin<{ name: string }[]>`
      select conrelid::regclass || ' ' || conname as name from pg_constraint k
      where k.contype = 'f' and k.connamespace::regnamespace::text in ${db.admin(areas)} and not exists (
        select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`;
    expect([...rows]).toEqual([]);
  });
});
