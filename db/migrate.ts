import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

export { ensureLogins, type Logins, loginNames, loginUrls } from './logins';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const lock = 7_461_000;

/** The server is not there yet, or still starting: worth another try. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', '57P03']);

async function waitForServer(sql: postgres.Sql, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (!passing.has(code) || Date.now() > end) throw error;
      await pause(200);
    }
  }
}

/** When the newest migration the database has was made (milliseconds); 0 for an empty database. */
async function newestApplied(sql: postgres.Sql): Promise<number> {
  const [found] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as is_there`;
  if (!found?.is_there) return 0;
  const [row] = await sql`select coalesce(max(created_at), 0)::text as newest from drizzle.__drizzle_migrations`;
  return Number(row?.newest);
}

/**
 * Brings the database to this code's schema, as its owner; does nothing where it is there already. Two starts at once
 * wait for each other.
 * @param waitSeconds how long to wait for a server that does not answer yet
 * @returns how many migrations were applied
 * @throws Error when the database belongs to a newer Konak, or what the server said
 */
export async function migrate(ownerUrl: string, waitSeconds = 30): Promise<number> {
  const sql = postgres(ownerUrl, {
    max: 1,
    connect_timeout: 10,
    connection: { application_name: 'konak migrate' },
    onnotice: () => {},
  });
  try {
    await waitForServer(sql, waitSeconds);
    await sql`select pg_advisory_lock(${lock})`;
    const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis);
    const newest = await newestApplied(sql);
    if (newest > Math.max(...known)) {
      throw new Error(
        'The database was migrated by a newer version of Konak. Start that version, or restore a backup.',
      );
    }
    await apply(drizzle(sql), { migrationsFolder });
    return known.filter((made) => made > newest).length;
  } finally {
    await sql.end({ timeout: 5 }); // frees the lock
  }
}
