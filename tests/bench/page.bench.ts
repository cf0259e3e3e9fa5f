import { type Started, startKonak } from '@/tests/e2e/support/running';
import { type BareServer, startBareServer } from './bare-server';
import type { Benchmark } from './benchmark';
import { requestsPerSecond } from './load';

type Wish = Pick<Benchmark, 'name' | 'goal' | 'yardstickName'> & {
  path: string;
  barePath: string;
  bareHeaders?: Record<string, string>;
};

/** A page of the demo tenant acme on the running product, against a bare page of the same Next. */
function pageBenchmark({ path, barePath, bareHeaders, ...about }: Wish): Benchmark {
  let konak: Started | undefined;
  let bare: BareServer | undefined;
  return {
    ...about,
    unit: 'requests/s',
    async prepare() {
      konak = await startKonak();
      bare = await startBareServer();
    },
    measure: async () => requestsPerSecond({ port: konak?.port ?? 0, path, host: `acme.localhost:${konak?.port}` }),
    yardstick: async () =>
      requestsPerSecond({
        port: bare?.port ?? 0,
        path: barePath,
        host: `localhost:${bare?.port}`,
        headers: bareHeaders,
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

export const pageLogin = pageBenchmark({
  name: 'page.login',
  goal: { ratio: 0.85, better: 'higher' },
  yardstickName: 'bare dynamic page with a nonce',
  path: '/login',
  barePath: '/dynamic',
  bareHeaders: { 'content-security-policy': "script-src 'nonce-YmVuY2htYXJrLW5vbmNl' 'strict-dynamic'" },
});
