import type { Browser, BrowserContext, Page } from 'playwright';
import { inject } from 'vitest';

export { openBrowser } from './chromium';

export type Wish = {
  /** `acme` for http://acme.localhost, a whole name (`panel.lindner.test`) as it is, nothing for the platform. */
  host?: string;
  locale?: 'tr' | 'en' | 'de';
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
};

export type OpenPage = {
  page: Page;
  context: BrowserContext;
  /** The address of a path on the wished host. */
  at(path: string): string;
  /** What went wrong in the page so far: uncaught errors, console errors, answers of 500 and above. */
  problems: string[];
  close(): Promise<void>;
};

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

const languages = { tr: 'tr-TR', en: 'en-GB', de: 'de-DE' };

/**
 * Noise that says nothing about the page: the browser reports every refused request as a console error, and that a header for
 * HTTPS came over HTTP, as it does from a custom domain with nobody in front who holds its certificate.
 */
const isNoise = (text: string) =>
  /Failed to load resource: the server responded with a status of 4\d\d|^The Cross-Origin-Opener-Policy header has been ignored/.test(
    text,
  );

/** A page in a browser profile of its own (no cookies of another test). Close it with `close`, which fails on problems. */
export async function newPage(browser: Browser, wish: Wish = {}): Promise<OpenPage> {
  const { host = '', locale = 'en', colorScheme = 'light', viewport = desktop } = wish;
  const { port } = inject('konak');
  const name = host === '' ? 'localhost' : host.includes('.') ? host : `${host}.localhost`;
  const context = await browser.newContext({
    locale: languages[locale],
    colorScheme,
    viewport,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Istanbul',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isNoise(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} from ${response.url()}`);
  });
  return {
    page,
    context,
    at: (path) => new URL(path, `http://${name}:${port}`).href,
    problems,
    async close() {
      await context.close();
      if (problems.length > 0) throw new Error(`the page had problems:\n${problems.join('\n')}`);
    },
  };
}
