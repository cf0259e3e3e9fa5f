import postgres from 'postgres';

type Login = { user: string; password: string };
export type Logins = { tenant: Login; platform: Login; worker: Login };

const lock = 7_461_000; // the migrations' own: roles are cluster-wide and must not be changed by two starts at once

/** The login names of a database's three roles; prefixed, for roles belong to the whole cluster. */
export function loginNames(ownerUrl: string): Record<keyof Logins, string> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1)) || 'konak';
  const prefix = database.slice(0, 45); // PostgreSQL cuts names at 63 bytes
  return { tenant: `${prefix}_tenant_login`, platform: `${prefix}_platform_login`, worker: `${prefix}_worker_login` };
}

/** The owner's URL with each login in its place. */
export function loginUrls(ownerUrl: string, logins: Logins): Record<keyof Logins, string> {
  const as = ({ user, password }: Login) => {
    const url = new URL(ownerUrl);
    url.username = encodeURIComponent(user);
    url.password = encodeURIComponent(password);
    return url.href;
  };
  return { tenant: as(logins.tenant), platform: as(logins.platform), worker: as(logins.worker) };
}

/**
 * Makes or updates the roles that serve: each may log in, is a member of its group and nothing more; the worker may
 * also make a schema, for the job queue's own tables. Run after `migrate`, as the owner (superuser or CREATEROLE).
 * @returns the URLs to connect with
 */
export async function ensureLogins(ownerUrl: string, logins: Logins): Promise<Record<keyof Logins, string>> {
  const sql = postgres(ownerUrl, { max: 1, connection: { application_name: 'konak logins' }, onnotice: () => {} });
  /** DDL takes no parameters: the server itself quotes the names and texts. */
  const run = async (tx: postgres.TransactionSql, template: string, ...values: string[]) => {
    const [row] = await tx`select format(${template}, variadic ${values}::text[]) as statement`;
    await tx.unsafe(String(row?.statement));
  };
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${lock})`;
      const [here] = await tx`select current_database() as database`;
      const database = String(here?.database);
      await run(tx, 'revoke all on database %I from public', database);
      for (const [name, login] of Object.entries(logins)) {
        const [known] = await tx`select from pg_roles where rolname = ${login.user}`;
        // An owner without CREATEDB may not even take that right away (PostgreSQL 16): a known role gets its password only.
        const command = known
          ? 'alter role %I password %L'
          : 'create role %I login nocreatedb nocreaterole inherit password %L';
        await run(tx, command, login.user, login.password);
        await run(tx, 'grant connect on database %I to %I', database, login.user);
        await run(tx, 'grant %I to %I', name === 'tenant' ? 'konak_tenant' : 'konak_platform', login.user);
      }
      await run(tx, 'grant create on database %I to %I', database, logins.worker.user);
      // A page that asks too much is ended by the server, not by the visitor's patience.
      await run(tx, "alter role %I set statement_timeout = '30s'", logins.tenant.user);
      await run(tx, "alter role %I set idle_in_transaction_session_timeout = '60s'", logins.tenant.user);
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
  return loginUrls(ownerUrl, logins);
}
