import { sharedEnvironment } from '@/scripts/start/environment';
import { type Started, startKonak } from '@/tests/e2e/support/running';
import { ask } from '@/tests/support/http';
import { type BareServer, startBareServer } from './bare-server';
import type { Benchmark } from './benchmark';
import { requestsPerSecond } from './load';
import { customHostOf, seedManyTenants } from './many-tenants';

type Wish = Pick<Benchmark, 'name' | 'goal' | 'yardstickName'> & {
  path: string;
  barePath: string;
};

/** A tenant in the middle of them, with a domain of its own. */
const host = customHostOf(12_345);

/** The running product with 100,000 tenants, as soon as it knows them all. */
async function startFullKonak(): Promise<Started> {
  const konak = await startKonak();
  await seedManyTenants(sharedEnvironment(konak.home).DATABASE_URL ?? '');
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const answer = await ask({ port: konak.port, host });
    // its own colours need a licence, so both maps are filled
    if (answer?.status === 200 && answer.body.includes('Company 12345') && answer.body.includes('#7c3aed'))
      return konak;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await konak.stop();
  throw new Error(`${host} does not show its branding`);
}

/** A page of a branded tenant on a domain of its own, among 100,000 tenants, against a bare page of the same Next. */
function pageBenchmark({ path, barePath, ...about }: Wish): Benchmark {
  let konak: Started | undefined;
  let bare: BareServer | undefined;
  return {
    ...about,
    unit: 'requests/s',
    async prepare() {
      konak = await startFullKonak();
      bare = await startBareServer();
    },
    measure: async () => requestsPerSecond({ port: konak?.port ?? 0, path, host }),
    yardstick: async () =>
      requestsPerSecond({
        port: bare?.port ?? 0,
        path: barePath,
        host: `localhost:${bare?.port}`,
      }),
    async done() {
      await bare?.stop();
      await konak?.stop();
    },
  };
}

export const pageLanding = pageBenchmark({
  name: 'page.landing',
  goal: { ratio: 0.95, better: 'higher' },
  yardstickName: 'bare static page without middleware',
  path: '/',
  barePath: '/',
});

/** As visitors without a session get it: kept. */
export const pageLogin = pageBenchmark({
  name: 'page.login',
  goal: { ratio: 0.85, better: 'higher' },
  yardstickName: 'bare static page without middleware',
  path: '/login',
  barePath: '/',
});
