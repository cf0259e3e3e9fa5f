import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as tables from './tables';

export type Db = PostgresJsDatabase<typeof tables>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
export type Connection = ReturnType<typeof connect>;

export type ConnectOptions = {
  /** Most connections at once. Default: 20, the first document's pool size. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  name?: string;
  /** Seconds after which an unused connection is closed. Default: 60. */
  idleSeconds?: number;
  /** Seconds to wait for a new connection. Default: 10. */
  connectSeconds?: number;
};

/**
 * A pool of connections. `db` is Drizzle over it, `sql` the postgres.js client itself (for LISTEN and for statements
 * Drizzle has no words for: it gives timestamps and 64-bit integers as text, as they came).
 * Opens nothing until the first statement.
 */
export function connect(url: string, options: ConnectOptions = {}) {
  const sql = postgres(url, {
    max: options.max ?? 20,
    idle_timeout: options.idleSeconds ?? 60,
    connect_timeout: options.connectSeconds ?? 10,
    connection: { application_name: options.name ?? 'konak', TimeZone: 'UTC' },
    onnotice: () => {},
  });
  return { db: drizzle(sql, { schema: tables }), sql, close: () => sql.end({ timeout: 5 }) };
}
