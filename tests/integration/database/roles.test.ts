import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openDatabase } from './support';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const serving = ['konak_tenant', 'konak_platform', 'konak_test_tenant_login', 'konak_test_platform_login'];
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
const refused = '42501';

describe('the serving roles', () => {
  it('are no superusers, make no roles or databases and do not pass by row-level security', async () => {
    const rows = await db.admin`
      select rolname, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as strong
      from pg_roles where rolname = any (${[...serving, 'konak_test_worker_login']})`;
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.strong)).toEqual([]);
  });

  it('own nothing', async () => {
    const rows = await db.admin`
      select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname = any (${serving})
      union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
        where r.rolname = any (${serving})
      union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
        where r.rolname = any (${serving})`;
    expect([...rows]).toEqual([]);
  });

  it('cannot become one another, the owner or a superuser', async () => {
    for (const role of [
      'konak_platform',
      'konak_test_platform_login',
      'konak_test_worker_login',
      'konak_test_owner',
      'konak_owner',
    ]) {
      const [known] = await db.admin`select from pg_roles where rolname = ${role}`;
      if (known) expect(await codeOf(db.tenant.unsafe(`set role ${role}`)), role).toBe(refused);
    }
    expect(await codeOf(db.platform.unsafe('set role konak_test_owner'))).toBe(refused);
    expect(await codeOf(db.tenant.unsafe('set session authorization konak_test_owner'))).toBe(refused);
  });

  it('cannot switch row-level security off, change a table or make one', async () => {
    for (const sql of [db.tenant, db.platform]) {
      for (const statement of [
        'alter table accounts.users disable row level security',
        'alter table accounts.users no force row level security',
        'drop policy tenant on accounts.users',
        'create policy mine on accounts.users using (true)',
        'alter table audit.entries disable trigger all',
        "set session_replication_role = 'replica'",
        'create table kernel.mine (id int)',
        'create table public.mine (id int)',
        'create schema mine',
        'truncate accounts.users',
      ]) {
        expect(await codeOf(sql.unsafe(statement)), statement).toBe(refused);
      }
    }
    // With row_security off PostgreSQL does not pass by the policies: it refuses what they would hide.
    expect(await codeOf(db.tenant.unsafe('set row_security = off; select * from accounts.users'))).toBe(refused);
  });

  it('let the worker make the schema of its job queue', async () => {
    await db.worker.unsafe('create schema queue; create table queue.jobs (id int)');
    expect(await codeOf(db.tenant.unsafe('select * from queue.jobs'))).toBe(refused);
  });
});

describe('the tenant-serving role', () => {
  it('has no right at all on the platform tables', async () => {
    const rows = await db.admin<{ name: string }[]>`
      select t.name from unnest(array['accounts.staff', 'accounts.staff_sessions', 'domains.cloudflare_accounts',
        'kernel.settings', 'kernel.rate_limits', 'billing.invoice_series', 'drizzle.__drizzle_migrations']) as t (name)
      where has_any_column_privilege('konak_test_tenant_login', t.name, 'select, insert, update')
        or has_table_privilege('konak_test_tenant_login', t.name, 'delete, truncate')`;
    expect([...rows]).toEqual([]);
  });

  it('writes nothing in the catalogue, in licences, in invoices', async () => {
    for (const table of [
      'licences.meters',
      'licences.features',
      'licences.packages',
      'licences.package_prices',
      'licences.licences',
      'licences.tenant_features',
      'billing.invoices',
      'billing.invoice_lines',
      'billing.payments',
    ]) {
      expect(await codeOf(db.tenant.unsafe(`delete from ${table}`)), table).toBe(refused);
      expect(await codeOf(db.tenant.unsafe(`insert into ${table} default values`)), table).toBe(refused);
    }
  });

  it('calls none of the functions but those it was given', async () => {
    const rows = await db.admin<{ name: string }[]>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${db.admin(areas)} and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('konak_test_tenant_login', p.oid, 'execute') order by 1`;
    expect(rows.map(({ name }) => name)).toEqual([
      'current_tenant',
      'entry_hash',
      'is_host_proved_elsewhere',
      'is_name_taken',
      'is_slug_taken',
      'new_id',
      'offered_cloudflare_accounts',
      'release_cloudflare_slot',
      'take_cloudflare_slot',
      'verify',
    ]);
  });
});
