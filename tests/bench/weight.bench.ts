import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { openBrowser } from '@/tests/e2e/support/chromium';
import { type Started, startKonak } from '@/tests/e2e/support/running';
import { type BareServer, startBareServer } from './bare-server';
import type { Benchmark } from './benchmark';

type Load = {
  /** Kilobytes (1000 bytes) of scripts: files as they came over the wire, and what stands in the page, as gzip makes it. */
  scripts: number;
  /** Cumulative layout shift: https://web.dev/articles/cls */
  shift: number;
  /** Requests to another host than the page's. */
  strangers: number;
};

/** One visit with an empty cache, until nothing has been asked for during half a second. */
async function visit(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    const isScript = new Set<string>();
    let bytes = 0;
    wire.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type !== 'Script') return;
      isScript.add(requestId);
      bytes -= response.encodedDataLength; // so far: the headers
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (isScript.has(requestId)) bytes += encodedDataLength;
    });
    let strangers = 0;
    const { host } = new URL(address);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== host) strangers++;
    });
    await page.addInitScript(() => {
      const place = window as unknown as { shift: number };
      place.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) place.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${address} answered ${answer?.status()}`);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    const inline = await page.evaluate(() =>
      [...document.scripts].filter(({ src }) => src === '').map(({ textContent }) => textContent ?? ''),
    );
    bytes += gzipSync(inline.join('')).length;
    return { scripts: bytes / 1000, shift, strangers };
  } finally {
    await context.close();
  }
}

type Wish = Pick<Benchmark, 'name' | 'unit' | 'goal'> & { of: keyof Load };

/** The demo tenant acme's login page in a real browser, against a bare page of the same Next. */
function weightBenchmark({ of, ...about }: Wish): Benchmark {
  let konak: Started | undefined;
  let bare: BareServer | undefined;
  let browser: Browser | undefined;
  const load = async (address: string) => {
    if (!browser) throw new Error('there is no browser');
    return (await visit(browser, address))[of];
  };
  return {
    ...about,
    yardstickName: 'bare static page',
    async prepare() {
      konak = await startKonak();
      bare = await startBareServer();
      browser = await openBrowser();
    },
    measure: () => load(`http://acme.localhost:${konak?.port}/login`),
    yardstick: () => load(`http://localhost:${bare?.port}/`),
    async done() {
      await browser?.close();
      await bare?.stop();
      await konak?.stop();
    },
  };
}

export const pageWeight = weightBenchmark({
  name: 'page.weight',
  unit: 'kB',
  goal: { value: 120, better: 'lower' },
  of: 'scripts',
});

export const pageShift = weightBenchmark({
  name: 'page.weight.shift',
  unit: 'CLS',
  goal: { value: 0, better: 'lower' },
  of: 'shift',
});

export const pageStrangers = weightBenchmark({
  name: 'page.weight.strangers',
  unit: 'requests',
  goal: { value: 0, better: 'lower' },
  of: 'strangers',
});
