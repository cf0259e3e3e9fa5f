import type { Browser, Response } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';
import { newPage, openBrowser } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The demo's tenant whose licence has the white label. */
const host = 'lindner';
const platformName = /konak/i;

const pages = ['/', '/plans', '/login', '/register', '/nowhere'];
const files = ['/manifest.webmanifest', '/robots.txt', '/sitemap.xml', '/api/auth/me', '/api/nowhere', '/health'];
/** Invoices are left out: a bill must name who asks for the money. */
const customerPages = ['/dashboard', '/domains', '/domains/new?start', '/sites', '/sites/new', '/account'];
const adminPages = ['/manage', '/manage/customers', '/manage/branding', '/manage/custom-domain'];

/** Where an answer names the platform: in its address, headers or, if it is text, its body. */
async function namesPlatform(response: Response): Promise<string[]> {
  const at = response.url();
  const found = platformName.test(at) ? [`address: ${at}`] : [];
  for (const [name, value] of Object.entries(await response.allHeaders()))
    if (platformName.test(`${name}: ${value}`)) found.push(`header of ${at}: ${name}: ${value}`);
  if (!/text|json|script|xml|svg|manifest/.test(response.headers()['content-type'] ?? '')) return found;
  const body = await response.text().catch(() => '');
  const place = body.search(platformName);
  if (place >= 0) found.push(`body of ${at}: …${body.slice(Math.max(0, place - 80), place + 80)}…`);
  return found;
}

async function crawl(paths: string[], email?: string): Promise<string[]> {
  const { page, context, at } = await newPage(browser, { host, locale: 'de' });
  const looks: Promise<string[]>[] = [];
  page.on('response', (response) => looks.push(namesPlatform(response)));
  if (email) {
    await page.goto(at('/login'));
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill('konak-demo-1');
    await page.locator('form button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  }
  for (const path of paths) await page.goto(at(path), { waitUntil: 'networkidle' });
  const cookies = (await context.cookies()).map(({ name }) => name).filter((name) => platformName.test(name));
  const kept = await page.evaluate(() => Object.keys(window.localStorage));
  const found = (await Promise.all(looks)).flat();
  await context.close();
  return [...new Set([...found, ...cookies, ...kept.filter((name) => platformName.test(name))])];
}

describe('a white-label tenant', () => {
  it('shows visitors nothing that names the platform', async () => {
    expect(await crawl(pages)).toEqual([]);
  });

  it('answers programs without naming the platform', async () => {
    const { port } = inject('konak');
    for (const path of files) {
      const answer = await ask({ port, host: `${host}.localhost:${port}`, path });
      expect(answer, path).toBeDefined();
      expect(`${JSON.stringify(answer?.headers)} ${answer?.body}`, path).not.toMatch(platformName);
    }
  });

  it('shows its customers nothing that names the platform', async () => {
    expect(await crawl(customerPages, `customer@${host}.test`)).toEqual([]);
  });

  it('shows its own admins nothing that names the platform', async () => {
    expect(await crawl(adminPages, `admin@${host}.test`)).toEqual([]);
  });
});
