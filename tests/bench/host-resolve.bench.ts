import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { connect } from '@/db/client';
import { seedCatalogue } from '@/db/seed/catalogue';
import { createDatabase, startPostgres, type TestDatabase, type TestServer } from '@/tests/support/postgres';
import type { Benchmark } from './benchmark';
import type { HostFigures } from './host-map-process';
import { seedManyTenants, TENANTS } from './many-tenants';

const program = path.join(import.meta.dirname, 'host-map-process.ts');
const root = path.resolve(import.meta.dirname, '..', '..');

let server: TestServer | undefined;
let database: TestDatabase | undefined;

async function prepare(): Promise<void> {
  server = await startPostgres();
  database = await createDatabase(server);
  const { db, close } = connect(database.urls.platform, { max: 2 });
  await seedCatalogue(db);
  await close();
  await seedManyTenants(database.adminUrl);
}

async function done(): Promise<void> {
  await database?.drop();
  await server?.stop();
}

/** One fresh process: what it takes an instance to know every host, and to find one. */
async function figures(what: 'map' | 'least'): Promise<HostFigures> {
  if (!database) throw new Error('there is no database');
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', program, what], {
    cwd: root,
    env: {
      ...process.env,
      KONAK_PUBLIC_URL: 'https://konak.example.com',
      DATABASE_TENANT_URL: database.urls.tenant,
      DATABASE_PLATFORM_URL: database.urls.platform,
      DATABASE_WORKER_URL: database.urls.worker,
      KONAK_SECRET_KEYS: `bench:${randomBytes(32).toString('base64')}`,
      AUTH_SECRET: randomBytes(32).toString('base64'),
    },
  });
  const told: HostFigures = JSON.parse(stdout);
  if (told.tenants < TENANTS) throw new Error(`only ${told.tenants} tenants were loaded`);
  return told;
}

type Wish = Pick<Benchmark, 'name' | 'unit' | 'goal' | 'yardstickName'> & { of: Exclude<keyof HostFigures, 'tenants'> };

const hostBenchmark = ({ of, ...about }: Wish): Benchmark => ({
  ...about,
  prepare,
  measure: async () => (await figures('map'))[of],
  yardstick: async () => (await figures('least'))[of],
  done,
});

/** From a `Host` header to the tenant. */
export const hostResolve = hostBenchmark({
  name: 'host.resolve',
  unit: 'µs',
  goal: { value: 1, better: 'lower' },
  yardstickName: 'Map.get of the same hosts',
  of: 'microseconds',
});

/** From nothing to a whole map, out of PostgreSQL. */
export const hostLoad = hostBenchmark({
  name: 'host.load',
  unit: 'ms',
  goal: { value: 2000, better: 'lower' },
  yardstickName: 'the same rows read by the driver alone',
  of: 'milliseconds',
});

export const hostMemory = hostBenchmark({
  name: 'host.memory',
  unit: 'MB',
  goal: { value: 150, better: 'lower' },
  yardstickName: 'a Map of the names alone',
  of: 'megabytes',
});
