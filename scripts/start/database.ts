import postgres from 'postgres';
import type { Children } from './children';
import { startEmbedded } from './postgres/embedded';
import { Stop } from './stop';

/** The oldest server Konak is tested with. */
const OLDEST = 15;

async function checkServer(url: string): Promise<string> {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new Stop('DATABASE_URL is not an address such as postgres://owner:password@host:5432/database');
  }
  const sql = postgres(url, { max: 1, connect_timeout: 10 });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`;
    const major = Number(row?.major);
    if (major < OLDEST)
      throw new Stop(`the server of DATABASE_URL is PostgreSQL ${major}; Konak needs ${OLDEST} or later.`);
    return `PostgreSQL ${major} on ${address.host}`;
  } catch (error) {
    if (error instanceof Stop) throw error;
    const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new Stop(
      `the PostgreSQL server of DATABASE_URL (${address.host}) does not let us in: ${reason}`,
      'Check address, user and password, or leave DATABASE_URL out to use the embedded PostgreSQL.',
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The database to use: the server of DATABASE_URL, or the embedded one. The URL is the owner's. */
export async function openDatabase(
  home: string,
  databaseUrl: string | undefined,
  children: Children,
): Promise<{ url: string; line: string }> {
  if (databaseUrl) return { url: databaseUrl, line: await checkServer(databaseUrl) };
  return startEmbedded(home, children);
}
