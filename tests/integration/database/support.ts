import postgres from 'postgres';
import { v7 } from 'uuid';
import { inject } from 'vitest';
import { createDatabase, type TestDatabase } from '@/tests/support/postgres';

export type Row = Record<string, unknown>;

/** A migrated database with a plain client for each login. */
export async function openDatabase() {
  const database: TestDatabase = await createDatabase(inject('postgres'));
  const client = (url: string, max = 4) => postgres(url, { max, onnotice: () => {} });
  const clients = {
    owner: client(database.ownerUrl, 1),
    admin: client(database.adminUrl, 1),
    tenant: client(database.urls.tenant, 8),
    platform: client(database.urls.platform),
    worker: client(database.urls.worker, 1),
  };
  return {
    ...clients,
    database,
    async close() {
      await Promise.all(Object.values(clients).map((sql) => sql.end({ timeout: 5 })));
      await database.drop();
    },
  };
}

/** Hand-written SQL as the tenant-serving role, with the tenant set as the application sets it. */
export const asTenant = <T>(
  sql: postgres.Sql,
  tenantId: string | null,
  work: (tx: postgres.TransactionSql) => Promise<T>,
) =>
  sql.begin(async (tx) => {
    if (tenantId) await tx`select set_config('konak.tenant', ${tenantId}, true)`;
    return work(tx);
  });

export const asPlatform = <T>(sql: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<T>) =>
  sql.begin(async (tx) => {
    await tx`select set_config('konak.scope', 'platform', true)`;
    return work(tx);
  });

/** The error code of a statement that must be refused, or null when it was not. */
export const codeOf = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code ?? 'none',
  );

export const insert = async (tx: postgres.TransactionSql, table: string, row: Row): Promise<Row> => {
  const [made] = await tx`insert into ${tx(table)} ${tx(row as Record<string, never>)} returning *`;
  return made as Row;
};

export const newId = () => v7();

/** A tenant-owned table and the column that says whose a row is. */
export type Owned = { table: string; owner: string };

/** All of them, found in the database's own catalogue, so that a table made tomorrow is tested tomorrow. */
export async function tenantOwnedTables(sql: postgres.Sql): Promise<Owned[]> {
  const rows = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`;
  return [...rows.map(({ name }) => ({ table: name, owner: 'tenant_id' })), { table: 'tenants.tenants', owner: 'id' }];
}
