import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { ensureLogins, type Logins, loginUrls, migrate } from '@/db/migrate';
import { Children } from '@/scripts/start/children';
import { startEmbedded } from '@/scripts/start/postgres/embedded';

export type TestServer = {
  /** A superuser's URL. */
  adminUrl: string;
  /** Name of the migrated database every other is a copy of. */
  template: string;
  stop(): Promise<void>;
};

export type TestDatabase = {
  name: string;
  /** Its owner: no superuser, as on a managed server, so that forced row-level security binds it too. */
  ownerUrl: string;
  adminUrl: string;
  /** The three logins that serve. */
  urls: Record<keyof Logins, string>;
  drop(): Promise<void>;
};

const owner = { user: 'konak_test_owner', password: 'konak-test-owner' };
const logins: Logins = {
  tenant: { user: 'konak_test_tenant_login', password: 'konak-test-tenant' },
  platform: { user: 'konak_test_platform_login', password: 'konak-test-platform' },
  worker: { user: 'konak_test_worker_login', password: 'konak-test-worker' },
};

let made = 0;
const newName = (kind: string) => `konak_${kind}_${process.pid}_${Date.now().toString(36)}_${made++}`;

function at(adminUrl: string, database: string, login?: { user: string; password: string }): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login.user, password: login.password });
  return url.href;
}

/** Does work over a connection of its own to the database the URL names. */
export async function asAdmin<T>(adminUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The owner role, which may make roles; where the group roles are there already, it may give them on. */
const ownerRole = (sql: postgres.Sql) =>
  sql.unsafe(`
    begin;
    select pg_advisory_xact_lock(7461002);
    do $$ declare wanted text; begin
      if not exists (select from pg_roles where rolname = '${owner.user}') then
        create role ${owner.user} login createrole password '${owner.password}';
      end if;
      foreach wanted in array array['konak_tenant', 'konak_platform', '${logins.tenant.user}', '${logins.platform.user}', '${logins.worker.user}'] loop
        if exists (select from pg_roles where rolname = wanted) then
          execute format('grant %I to ${owner.user} with admin option', wanted);
        end if;
      end loop;
    end $$;
    commit;
  `);

/** Makes an empty database of the test owner's, without Konak's tables. */
export async function createEmptyDatabase(
  adminUrl: string,
  template = 'template1',
  name = newName('test'),
): Promise<TestDatabase> {
  await asAdmin(adminUrl, async (sql) => {
    await ownerRole(sql);
    await sql.unsafe(`create database ${name} owner ${owner.user} template ${template}`);
  });
  const ownerUrl = at(adminUrl, name, owner);
  return {
    name,
    ownerUrl,
    adminUrl: at(adminUrl, name),
    urls: loginUrls(ownerUrl, logins),
    drop: () =>
      asAdmin(adminUrl, async (sql) => void (await sql.unsafe(`drop database if exists ${name} with (force)`))),
  };
}

/** Makes a migrated, empty database with its three logins: a copy of the server's template. */
export async function createDatabase(server: Pick<TestServer, 'adminUrl' | 'template'>): Promise<TestDatabase> {
  // Roles are the whole server's: test files that start at once take turns.
  return asAdmin(server.adminUrl, (turns) =>
    turns.begin(async (turn) => {
      await turn`select pg_advisory_xact_lock(7461003)`;
      const database = await createEmptyDatabase(server.adminUrl, server.template);
      await ensureLogins(database.ownerUrl, logins);
      return database;
    }),
  );
}

async function startServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const given = process.env.KONAK_TEST_DATABASE_URL;
  if (given) return { adminUrl: given, stop: async () => {} };
  const home = mkdtempSync(path.join(tmpdir(), 'konak-test-'));
  const children = new Children(home);
  const { url } = await startEmbedded(home, children);
  await asAdmin(url, async (sql) => {
    // What a test writes need not survive a power cut.
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      await sql.unsafe(`alter system set ${setting} = off`);
    }
    await sql`select pg_reload_conf()`;
  });
  const stop = async () => {
    await children.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { adminUrl: url, stop };
}

/**
 * Starts a PostgreSQL of the tests' own (or uses the server of KONAK_TEST_DATABASE_URL, a superuser's URL) and migrates
 * a template on it. Once per run: `tests/support/global-postgres.ts`.
 */
export async function startPostgres(): Promise<TestServer> {
  const { adminUrl, stop } = await startServer();
  try {
    const template = await createEmptyDatabase(adminUrl, 'template1', newName('template'));
    await migrate(template.ownerUrl);
    return {
      adminUrl,
      template: template.name,
      async stop() {
        await template.drop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
