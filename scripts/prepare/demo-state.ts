import postgres from 'postgres';

/** `empty`: nobody uses it yet. `none`: somebody does, and there is no demo in it. */
export type DemoState = 'empty' | 'none' | 'begun' | 'done';

async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The platform's role sees all tenants only where it says that it means to. */
const inPlatform = <T>(sql: postgres.Sql, work: (tx: postgres.TransactionSql) => Promise<T>) =>
  sql.begin(async (tx) => {
    await tx`select set_config('konak.scope', 'platform', true)`;
    return work(tx);
  });

async function mark(tx: postgres.TransactionSql): Promise<'begun' | 'done' | null> {
  const [row] = await tx`select value->>'state' as state from kernel.settings where key = 'demo'`;
  return row?.state ?? null;
}

/** What a migrated database knows of the demo, asked as the platform's login. */
export const readDemoState = (platformUrl: string): Promise<DemoState> =>
  connected(platformUrl, (sql) =>
    inPlatform(sql, async (tx) => {
      const known = await mark(tx);
      if (known) return known;
      const [used] =
        await tx`select exists (select from accounts.staff) or exists (select from tenants.tenants where not is_house) as yes`;
      return used?.yes ? 'none' : 'empty';
    }),
  ) as Promise<DemoState>;

export const setDemoState = (platformUrl: string, state: 'begun' | 'done'): Promise<void> =>
  connected(platformUrl, (sql) =>
    inPlatform(sql, async (tx) => {
      await tx`insert into kernel.settings (key, value) values ('demo', jsonb_build_object('state', ${state}::text))
        on conflict (key) do update set value = excluded.value, updated_at = now()`;
    }),
  ) as Promise<void>;

/** Whether the demo was begun and never finished (a first start that was cut short). Asks an unmigrated database too. */
export const isCutShort = (ownerUrl: string): Promise<boolean> =>
  connected(ownerUrl, async (sql) => {
    const [there] = await sql`select to_regclass('kernel.settings') is not null as yes`;
    return there?.yes ? (await sql.begin(mark)) === 'begun' : false;
  });

/** Konak's own schemas; what else the database may hold is left alone. */
const schemas = ['kernel', 'accounts', 'tenants', 'licences', 'usage', 'branding', 'plans', 'domains', 'dns', 'sites'];
schemas.push('billing', 'audit', 'notices', 'jobs', 'graphile_worker', 'drizzle');

/** Takes Konak's tables out of a database. Only for one whose first demo was never finished. */
export const removeTables = (ownerUrl: string): Promise<void> =>
  connected(ownerUrl, async (sql) => {
    await sql`drop schema if exists ${sql(schemas)} cascade`;
  });
