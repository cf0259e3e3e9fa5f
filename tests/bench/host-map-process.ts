import { connect } from '@/db/client';
import { closeDatabase } from '@/lib/kernel/database';
import { hostMap, loadHosts } from '@/lib/tenants';
import { CUSTOM_DOMAINS, customHostOf, slugOf, TENANTS } from './many-tenants';

// In a process of its own, `node --expose-gc`, so that nothing else is in its memory. Says one line of JSON.

const LOOK_UPS = 1_000_000;

export type HostFigures = { milliseconds: number; megabytes: number; microseconds: number; tenants: number };

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error('start with --expose-gc');

/** Bytes that live, heap and buffers, once the garbage is gone. */
function living(): number {
  for (let round = 0; round < 3; round++) collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const suffix = process.env.KONAK_PUBLIC_URL ? new URL(process.env.KONAK_PUBLIC_URL).hostname : '';

/** Every kind of host there is, in an order that repeats itself at each run but favours no cache. */
function hosts(): string[] {
  let seed = 20_251_121;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0; // a linear congruential generator (Numerical Recipes)
    return seed % below;
  };
  return Array.from({ length: 4096 }, (_, at) => {
    if (at % 4 === 3) return `unknown-${random(1_000_000)}.example.net`;
    if (at % 4 === 2) return customHostOf(random(CUSTOM_DOMAINS));
    return `${slugOf(random(TENANTS))}.${suffix}`;
  });
}

/** Microseconds a look-up, over a million. Three of four hosts are found, which also keeps the compiler from leaving them out. */
function time(asked: readonly string[], resolve: (host: string) => unknown): number {
  let found = 0;
  const begun = process.hrtime.bigint();
  for (let at = 0; at < LOOK_UPS; at++) if (resolve(asked[at & 4095] ?? '') !== undefined) found++;
  const microseconds = Number(process.hrtime.bigint() - begun) / 1e3;
  if (Math.abs(found - LOOK_UPS * 0.75) > 4096) throw new Error(`${found} hosts found`);
  return microseconds / LOOK_UPS;
}

/** As the application does at its start, from the first connection to the filled map. */
async function theMap(): Promise<HostFigures> {
  const before = living();
  const begun = performance.now();
  await loadHosts();
  const milliseconds = performance.now() - begun;
  const megabytes = (living() - before) / 1e6;
  const map = hostMap();
  time(hosts(), (host) => map.resolve(host));
  const microseconds = time(hosts(), (host) => map.resolve(host));
  await closeDatabase();
  return { milliseconds, megabytes, microseconds, tenants: map.size };
}

/** The least that could be: the same rows read by the driver alone, names alone in a `Map`. */
async function theLeast(): Promise<HostFigures> {
  const before = living();
  const begun = performance.now();
  const { sql, close } = connect(process.env.DATABASE_PLATFORM_URL ?? '', { max: 1 });
  const names = await sql.begin(async (tx) => {
    await tx`select set_config('konak.scope', 'platform', true)`;
    const tenants = await tx`select id, slug, name, is_house, status, branding_version, locale, time_zone, currency,
      date_format, time_format from tenants.tenants where status <> 'closed'`;
    const served = await tx`select tenant_id, host from tenants.custom_domains where status = 'active'`;
    return [...tenants.map(({ slug }) => `${slug}.${suffix}`), ...served.map(({ host }) => String(host))];
  });
  const milliseconds = performance.now() - begun;
  const map = new Map(names.map((name, at) => [name, at]));
  names.length = 0;
  const megabytes = (living() - before) / 1e6;
  time(hosts(), (host) => map.get(host));
  const microseconds = time(hosts(), (host) => map.get(host));
  await close();
  return { milliseconds, megabytes, microseconds, tenants: map.size - CUSTOM_DOMAINS };
}

process.stdout.write(`${JSON.stringify(await (process.argv[2] === 'least' ? theLeast() : theMap()))}\n`);
