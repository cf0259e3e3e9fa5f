import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { migrate } from '@/db/migrate';
import * as tables from '@/db/tables';
import { createDatabase, createEmptyDatabase } from '@/tests/support/postgres';

const count = readdirSync('db/migrations').filter((name) => name.endsWith('.sql')).length;

async function inEmptyDatabase(work: (ownerUrl: string, sql: postgres.Sql) => Promise<void>) {
  const database = await createEmptyDatabase(inject('postgres').adminUrl);
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await work(database.ownerUrl, sql);
  } finally {
    await sql.end();
    await database.drop();
  }
}

describe('migrating', () => {
  it('fills an empty database of an owner who is no superuser, and does nothing the second time', () =>
    inEmptyDatabase(async (url, sql) => {
      expect(await migrate(url)).toBe(count);
      expect(await migrate(url)).toBe(0);
      const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
      expect(row?.applied).toBe(count);
    }));

  it('is done once when several starts come together', () =>
    inEmptyDatabase(async (url) => {
      const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
      expect(applied.sort()).toEqual([0, 0, count]);
    }));

  it('refuses a database that a newer version has migrated, and leaves it as it is', () =>
    inEmptyDatabase(async (url, sql) => {
      await migrate(url);
      await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`;
      await expect(migrate(url)).rejects.toThrow(/newer version/);
    }));

  it('says so when no server answers in time', async () => {
    await expect(migrate('postgres://nobody:x@127.0.0.1:9/none', 0)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('the checked-in migrations', () => {
  it('leave nothing for the generator to do', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'konak-migrations-'));
    try {
      cpSync('db/migrations', folder, { recursive: true });
      const out = path.relative(process.cwd(), folder);
      const args = ['generate', '--dialect=postgresql', '--schema=./db/schema/*.ts', `--out=${out}`];
      await promisify(execFile)('node_modules/.bin/drizzle-kit', args);
      expect(readdirSync(folder).sort()).toEqual(readdirSync('db/migrations').sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('make exactly the tables and columns of the schema', async () => {
    const database = await createDatabase(inject('postgres'));
    const sql = postgres(database.ownerUrl, { max: 1 });
    try {
      const rows = await sql<{ name: string }[]>`
        select table_schema || '.' || table_name || '.' || column_name || ' ' || is_nullable as name
        from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'drizzle')`;
      const declared = Object.values<unknown>(tables)
        .filter((table) => table instanceof PgTable)
        .map(getTableConfig)
        .flatMap(({ schema, name, columns }) =>
          columns.map((column) => `${schema}.${name}.${column.name} ${column.notNull ? 'NO' : 'YES'}`),
        );
      expect(rows.map(({ name }) => name).sort()).toEqual(declared.sort());
    } finally {
      await sql.end();
      await database.drop();
    }
  });
});
