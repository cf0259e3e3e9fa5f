import postgres from 'postgres';
import { sharedEnvironment } from '@/scripts/start/environment';
import { type Started, startKonak } from '@/tests/e2e/support/running';
import { ask } from '@/tests/support/http';
import { type Benchmark, median } from './benchmark';
import { type SecondServer, startSecondServer } from './second-server';

const ROUNDS = 20;

let konak: Started | undefined;
let second: SecondServer | undefined;
let sql: postgres.Sql | undefined;
let heard: (payload: string) => void = () => {};
let round = 0;
const all: number[] = [];

const rank = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

function connected(): { sql: postgres.Sql; host: string; port: number } {
  if (!konak || !second || !sql) throw new Error('nothing runs');
  return { sql, host: `acme.localhost:${konak.port}`, port: second.port };
}

/** Milliseconds from asking the database to publish a branding until the second process has served it. */
async function publishAndWait(): Promise<number> {
  const { sql: database, host, port } = connected();
  const title = `Published ${++round} ${Math.random()}`;
  const begun = performance.now();
  await database`update branding.settings set general_settings = general_settings || ${database.json({ metaTitle: title })},
    updated_at = now() where tenant_id = (select id from tenants.tenants where slug = 'acme')`;
  for (;;) {
    const answer = await ask({ port, host });
    if (answer?.body.includes(title)) return performance.now() - begun;
    if (performance.now() - begun > 10_000) throw new Error('ten seconds later it is still not there');
  }
}

/** Milliseconds until another connection of the same database hears what one says: nothing could be told sooner. */
async function tellAndHear(): Promise<number> {
  const { sql: database } = connected();
  const begun = performance.now();
  const ear = new Promise<void>((resolve) => {
    heard = () => resolve();
  });
  await database`select pg_notify('bench', '')`;
  await ear;
  return performance.now() - begun;
}

async function times(measure: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < ROUNDS; at++) found.push(await measure());
  return found;
}

/** The slowest but one of twenty brandings, from the update to the answer of another process. */
export const brandingPropagation: Benchmark = {
  name: 'branding.propagation',
  unit: 'ms',
  goal: { value: 200, better: 'lower' },
  yardstickName: 'NOTIFY heard by another connection, p95',
  async prepare() {
    konak = await startKonak();
    second = await startSecondServer(konak);
    sql = postgres(sharedEnvironment(konak.home).DATABASE_URL ?? '', { max: 2, onnotice: () => {} });
    await sql.listen('bench', (payload) => heard(payload));
  },
  async measure() {
    const found = await times(publishAndWait);
    all.push(...found);
    return rank(found, 0.95);
  },
  yardstick: async () => rank(await times(tellAndHear), 0.95),
  remark: () =>
    `p95 of ${ROUNDS} a turn; of all ${all.length}: median ${median(all).toFixed(1)} ms, p95 ${rank(all, 0.95).toFixed(1)} ms, slowest ${Math.max(...all).toFixed(1)} ms`,
  async done() {
    await sql?.end({ timeout: 5 });
    await second?.stop();
    await konak?.stop();
  },
};
