import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';

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

const programs = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's browser where there is one, else the one Playwright brings (`npx playwright install chromium`). */
export async function openBrowser(): Promise<Browser> {
  const executablePath = programs.find((program) => existsSync(program));
  // names that no DNS server knows, such as the demo's custom domain, are this machine's
  const names = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.localhost 127.0.0.1';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...asRoot, '--disable-gpu', ...quiet, names] });
}

const languages = { tr: 'tr-TR', en: 'en-GB', de: 'de-DE' };

/** Noise that says nothing about the page: the browser reports every refused request as a console error. */
const isNoise = (text: string) => /Failed to load resource: the server responded with a status of 4\d\d/.test(text);

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
