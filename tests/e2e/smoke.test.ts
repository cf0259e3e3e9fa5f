import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './support/accessible';
import { newPage, openBrowser } from './support/browser';
import { keepScreenshot } from './support/screenshot';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each([
  ['acme', 'en'],
  ['deniz', 'tr'],
  ['lindner', 'de'],
] as const)('the landing page of %s greets in its own language', async (host, locale) => {
  const { page, at, close } = await newPage(browser, { host, locale });
  const response = await page.goto(at('/'));
  expect(response?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  await expectAccessible(page);
  await keepScreenshot(page, `landing-${host}`);
  await close();
});

test('a name nobody owns is answered with a page of its own and 404', async () => {
  const { page, at, close } = await newPage(browser, { host: 'nobody-has-this' });
  const response = await page.goto(at('/'));
  expect(response?.status()).toBe(404);
  await expectAccessible(page);
  await close();
});
