import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { Child } from '../child';
import { type Children, obituary } from '../children';
import { freePort } from '../ports';
import { Stop } from '../stop';
import { chooseAccount } from './account';
import { findBinaries } from './binaries';
import { dataFolder, openCluster, saveCluster } from './cluster';
import { clearPostmaster } from './postmaster';

const DATABASE = 'konak';

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function untilReady(server: Child, url: string): Promise<void> {
  while (server.isRunning()) {
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Stop(...obituary(server, await server.ended));
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql.unsafe(`create database ${DATABASE}`);
  } finally {
    await sql.end();
  }
}

/**
 * Starts the PostgreSQL that came with the packages, its data in `<home>/postgres`, on a loopback port that is kept
 * from one start to the next. Gives the owner's URL.
 */
export async function startEmbedded(home: string, children: Children): Promise<{ url: string; line: string }> {
  const folder = path.join(home, 'postgres');
  const isFirst = !existsSync(path.join(folder, 'cluster.json'));
  mkdirSync(folder, { recursive: true });
  const binaries = findBinaries();
  const account = chooseAccount([binaries.folder, folder]);
  const cluster = await openCluster(folder, binaries, account, (spec) => children.run(spec));
  const data = dataFolder(folder);
  await clearPostmaster(data);
  const port = await freePort(cluster.port);
  if (port !== cluster.port) saveCluster(folder, { ...cluster, port });

  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_timezone=UTC', 'timezone=UTC'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = await children.start({
    name: 'postgres',
    cwd: folder,
    ...account.wrap(binaries.postgres, args),
    stop: { signal: 'SIGINT', within: 60_000 }, // fast shutdown: ends sessions, loses nothing
  });
  const at = `postgres://${cluster.user}:${cluster.password}@127.0.0.1:${port}`;
  await untilReady(server, `${at}/postgres`);
  await createDatabase(`${at}/postgres`);
  const made = isFirst ? ', new' : '';
  return { url: `${at}/${DATABASE}`, line: `PostgreSQL ${binaries.major} (embedded${made}) on 127.0.0.1:${port}` };
}
