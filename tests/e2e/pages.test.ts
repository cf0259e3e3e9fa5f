import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { desktop, newPage, openBrowser, phone } from './support/browser';
import { keepScreenshot } from './support/screenshot';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const password = 'konak-demo-1';
type Visitor = {
  who: string;
  host: string;
  locale: 'tr' | 'en' | 'de';
  login?: { path: string; name: string; value: string };
  paths: string[];
  follow?: string[];
};

/** Everybody's pages. `follow`: a list whose first entry is opened too, so that details are looked at. */
const visitors: Visitor[] = [
  { who: 'visitor', host: 'deniz', locale: 'tr', paths: ['/', '/plans', '/login', '/register', '/nowhere'] },
  {
    who: 'customer',
    host: 'deniz',
    locale: 'tr',
    login: { path: '/login', name: 'email', value: 'customer@deniz.test' },
    paths: ['/dashboard', '/domains', '/domains/new?start', '/sites', '/sites/new', '/account', '/manage', '/nowhere'],
    follow: ['/domains'],
  },
  {
    who: 'tenant-admin',
    host: 'lindner',
    locale: 'de',
    login: { path: '/login', name: 'email', value: 'admin@lindner.test' },
    paths: [
      '/manage',
      '/manage/customers',
      '/manage/branding',
      '/manage/custom-domain',
      '/manage/address',
      '/manage/invoices',
    ],
    follow: ['/manage/invoices'],
  },
  { who: 'institution', host: '', locale: 'en', paths: ['/signup'] },
  {
    who: 'staff',
    host: '',
    locale: 'en',
    login: { path: '/admin/login', name: 'username', value: 'admin' },
    paths: [
      '/admin',
      '/admin/tenants',
      '/admin/tenants/new',
      '/admin/licences',
      '/admin/packages',
      '/admin/customers',
      '/admin/domains',
      '/admin/sites',
      '/admin/plans',
      '/admin/cloudflare',
      '/admin/billing',
      '/admin/analytics',
      '/admin/mail',
      '/admin/audit',
    ],
    follow: ['/admin/tenants', '/admin/customers', '/admin/domains', '/admin/audit'],
  },
];

async function signIn(
  page: Page,
  at: (path: string) => string,
  { path, name, value }: NonNullable<Visitor['login']>,
): Promise<void> {
  await page.goto(at(path), { waitUntil: 'networkidle' });
  await page.locator(`input[name=${name}]`).fill(value);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== path, { timeout: 60_000 });
}

/** Addresses of details a list leads to: one for each list asked for. */
async function details(page: Page, at: (path: string) => string, lists: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    await page.goto(at(list), { waitUntil: 'networkidle' });
    const links = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const first = links.find((href) => new RegExp(`^${list}/[0-9a-f-]{36}`).test(href));
    expect(first, `${list} leads to no detail`).toBeDefined();
    if (first) found.push(first);
  }
  return found;
}

const looks = [
  { viewport: desktop, colorScheme: 'light' },
  { viewport: phone, colorScheme: 'dark' },
] as const;

describe.each(looks)('at $viewport.width px, $colorScheme', ({ viewport, colorScheme }) => {
  it.each(visitors)(
    'every page of a $who is accessible, fits and raises no error',
    async ({ who, host, locale, login, paths, follow }) => {
      const open = await newPage(browser, { host, locale, viewport, colorScheme });
      const { page, at } = open;
      if (login) await signIn(page, at, login);
      for (const path of [...paths, ...(await details(page, at, follow ?? []))]) {
        await page.goto(at(path), { waitUntil: 'networkidle' });
        await page.waitForFunction(() => document.title !== '');
        await keepScreenshot(page, `${who}-${viewport.width}-${colorScheme}${path.replaceAll(/[/?=]+/g, '-')}`);
        await expectAccessible(page);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(tooWide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await open.close();
    },
  );
});
