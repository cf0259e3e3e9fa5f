import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';
import { newPage, openBrowser } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { port } = inject('konak');
const get = (slug: string, path: string) => ask({ port, host: `${slug}.localhost:${port}`, path });

describe.each(['acme', 'deniz', 'lindner'])('the tenant %s', (slug) => {
  it('can be installed as an application of its own', async () => {
    const { page, context, at, close } = await newPage(browser, { host: slug });
    await page.goto(at('/'), { waitUntil: 'networkidle' });
    const devtools = await context.newCDPSession(page);
    const { errors, url } = await devtools.send('Page.getAppManifest');
    expect(new URL(url).pathname).toBe('/manifest.webmanifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // a test's profile is a private one, in which nothing is installed; all else is as it has to be
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    await close();
  });

  it('names its files in the head of its page, and each of them is there', async () => {
    const { page, at, close } = await newPage(browser, { host: slug });
    await page.goto(at('/'));
    const addresses = await page
      .locator('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], meta[property="og:image"]')
      .evaluateAll((found) => found.map((each) => each.getAttribute('href') ?? each.getAttribute('content') ?? ''));
    expect(addresses.length).toBeGreaterThanOrEqual(5);
    for (const address of addresses) {
      const { pathname, search } = new URL(address, at('/'));
      const answer = await get(slug, `${pathname}${search}`);
      expect([answer?.status, answer?.headers['cache-control']], address).toEqual([
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
    await close();
  });

  it('serves files that can do nothing in a browser but be seen', async () => {
    for (const path of ['/favicon.ico', '/og.png', '/icons/icon-192.png', '/robots.txt', '/sitemap.xml']) {
      const answer = await get(slug, path);
      expect(answer?.status, path).toBe(200);
      expect(answer?.headers['x-content-type-options'], path).toBe('nosniff');
      expect(answer?.headers['content-security-policy'], path).toMatch(/^default-src 'none';.*sandbox/);
    }
  });
});
