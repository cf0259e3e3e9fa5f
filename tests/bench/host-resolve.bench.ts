import type { TenantRef } from '@/lib/kernel/context';
import { HostMap, type TenantHosts } from '@/lib/tenants/host-map';
import type { Benchmark } from './benchmark';

const TENANTS = 100_000;
const CUSTOM_DOMAINS = 20_000;
const LOOK_UPS = 1_000_000;

function tenant(at: number): TenantRef {
  const slug = `tenant-${at}`;
  return {
    id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    slug,
    name: slug,
    isHouse: false,
    status: 'active',
    brandingVersion: 1,
    locale: 'en',
    timeZone: 'UTC',
    currency: 'EUR',
    dateFormat: null,
    timeFormat: null,
  };
}

const map = new HostMap('konak.example.com');
const plain = new Map<string, TenantRef>();
let asked: string[] = [];

/** Every kind of host there is, in an order that repeats itself at each run but favours no cache. */
function hosts(): string[] {
  let seed = 20_251_121;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0; // a linear congruential generator (Numerical Recipes)
    return seed % below;
  };
  return Array.from({ length: 4096 }, (_, at) => {
    if (at % 4 === 3) return `unknown-${random(1_000_000)}.example.net`;
    if (at % 4 === 2) return `panel.company-${random(CUSTOM_DOMAINS)}.example`;
    return `tenant-${random(TENANTS)}.konak.example.com`;
  });
}

/** Microseconds a look-up. The sum keeps the compiler from leaving them out. */
function time(resolve: (host: string) => TenantRef | undefined): number {
  let found = 0;
  const begun = process.hrtime.bigint();
  for (let at = 0; at < LOOK_UPS; at++) if (resolve(asked[at & 4095] ?? '')) found++;
  const microseconds = Number(process.hrtime.bigint() - begun) / 1e3;
  if (found !== (LOOK_UPS / 4096) * 3072 && Math.abs(found - LOOK_UPS * 0.75) > 4096)
    throw new Error(`${found} hosts found`);
  return microseconds / LOOK_UPS;
}

/** From a `Host` header to the tenant, against the least that could be: one look-up in a map of ready names. */
export const hostResolve: Benchmark = {
  name: 'host.resolve',
  unit: 'µs',
  goal: { value: 1, better: 'lower' },
  yardstickName: 'Map.get of the same hosts',
  async prepare() {
    const rows: TenantHosts[] = Array.from({ length: TENANTS }, (_, at) => ({
      tenant: tenant(at),
      customHosts: at < CUSTOM_DOMAINS ? [`panel.company-${at}.example`] : [],
    }));
    map.load(rows);
    for (const { tenant: one, customHosts } of rows) {
      plain.set(`${one.slug}.konak.example.com`, one);
      for (const host of customHosts) plain.set(host, one);
    }
    asked = hosts();
  },
  measure: async () => time((host) => map.resolve(host)),
  yardstick: async () => time((host) => plain.get(host)),
  async done() {
    map.load([]);
    plain.clear();
  },
};
