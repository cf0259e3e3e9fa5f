import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { connect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { seedCatalogue } from '@/db/seed/catalogue';
import { isCutShort, readDemoState, removeTables, setDemoState } from '@/scripts/prepare/demo-state';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '@/tests/support/postgres';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase(inject('postgres'));
});
afterEach(() => database.drop());

async function seed(): Promise<void> {
  const { db, close } = connect(database.urls.platform, { max: 1 });
  await seedCatalogue(db);
  await close();
}

async function asOwner(statement: string) {
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

describe('a database', () => {
  test('counts as empty while it holds nothing but the catalogue and the house tenant', async () => {
    expect(await readDemoState(database.urls.platform)).toBe('empty');
    await seed();
    expect(await readDemoState(database.urls.platform)).toBe('empty');
  });

  test('that somebody uses gets no demo', async () => {
    await asOwner("insert into tenants.tenants (id, slug, name) values (gen_random_uuid(), 'somebody', 'Somebody')");
    expect(await readDemoState(database.urls.platform)).toBe('none');
  });

  test('remembers that it holds the demo', async () => {
    await setDemoState(database.urls.platform, 'begun');
    expect(await readDemoState(database.urls.platform)).toBe('begun');
    await setDemoState(database.urls.platform, 'done');
    expect(await readDemoState(database.urls.platform)).toBe('done');
  });

  test('whose demo was cut short is emptied of our tables alone, and can be migrated again', async () => {
    await seed();
    await setDemoState(database.urls.platform, 'begun');
    await asOwner('create schema stranger; create table stranger.kept as select 42 as answer');
    expect(await isCutShort(database.ownerUrl)).toBe(true);
    await removeTables(database.adminUrl);
    expect(await asOwner('select answer from stranger.kept')).toEqual([{ answer: 42 }]);
    expect(await migrate(database.ownerUrl)).toBeGreaterThan(0);
    expect(await isCutShort(database.ownerUrl)).toBe(false);
  });
});

test('a database without our tables was not cut short', async () => {
  const empty = await createEmptyDatabase(inject('postgres').adminUrl);
  expect(await isCutShort(empty.ownerUrl)).toBe(false);
  await empty.drop();
});
