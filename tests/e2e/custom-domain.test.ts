import { domainToASCII } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from 'vitest';
import { ask } from '../support/http';
import { expectAccessible } from './support/accessible';
import { colorOf } from './support/branding';
import { desktop, newPage, openBrowser, phone } from './support/browser';
import {
  cardOf,
  copied,
  type DomainScreen,
  pressIn,
  refusalOf,
  removeByName,
  submitDomain,
  untilStatus,
} from './support/custom-domain';
import { makeKeptTenant } from './support/kept-tenant';
import { startNameServers } from './support/name-servers';
import { keepScreenshot } from './support/screenshot';
import { signIn } from './support/sign-in';
import { texts } from './support/texts';

const { port } = inject('konak');
let browser: Browser;
let dns: Awaited<ReturnType<typeof startNameServers>>;
beforeAll(async () => {
  browser = await openBrowser();
  dns = await startNameServers();
});
afterAll(async () => {
  await browser?.close();
  await dns?.stop();
});

const slow = { timeout: 60_000 };
const soon = { timeout: 3_000, interval: 20 };

async function lookAt(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.title !== '');
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepScreenshot(page, name);
  await expectAccessible(page);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

const answerOf = (host: string, path = '/') => ask({ port, host: `${host}:${port}`, path });
const statusOf = async (host: string) => (await answerOf(host))?.status;

/** A superadmin sees on the first page what waits, goes to the tenant, and lets both hosts into service. */
async function approve(names: string[], look: { viewport: typeof desktop; colorScheme: 'light' | 'dark' }) {
  const open = await newPage(browser, { locale: 'en', ...look });
  const { page, at } = open;
  const size = `${look.viewport.width}`;
  await open.context.addCookies([{ name: 'locale', value: 'en', url: at('/') }]);
  await signIn(page, at('/admin/login'), { field: 'username', login: 'admin' });
  const screen: DomainScreen = { page, t: texts('en') };
  const w = (key: string) => screen.t(`customDomains.${key}`);
  const waiting = cardOf(screen, w('staff.waiting')).getByRole('listitem').filter({ hasText: names[0] });
  await waiting.first().waitFor(slow);
  await lookAt(page, `custom-domain-${size}-6-staff-waiting`);
  await waiting
    .first()
    .getByRole('link', { name: w('staff.review'), exact: true })
    .click();
  for (const name of names) {
    const card = cardOf(screen, name);
    await card.waitFor(slow);
    await pressIn(card, w('staff.approve'));
    await untilStatus(screen, card, 'active');
  }
  await lookAt(page, `custom-domain-${size}-7-staff-approved`);
  await open.close();
}

const looks = [
  { look: 'desktop', viewport: desktop, colorScheme: 'light', locale: 'en', zone: `school-${process.pid}.test` },
  { look: 'phone', viewport: phone, colorScheme: 'dark', locale: 'tr', zone: `ışık-okulu-${process.pid}.test` },
] as const;

describe('a domain of a tenant’s own', () => {
  it.each(looks)(
    'is proved by its DNS, approved, served, made the first address, and gone once it is removed ($look)',
    async ({ look, viewport, colorScheme, locale, zone }) => {
      const tenant = await makeKeptTenant(locale);
      const host = domainToASCII(zone);
      const [www, own] = [`www.${host}`, `${tenant.slug}.localhost`];
      await dns.serve(host, []);
      const open = await newPage(browser, { host: tenant.slug, locale, viewport, colorScheme });
      const { page, at } = open;
      onTestFailed(async () => void (await keepScreenshot(page, `custom-domain-${look}-failed`)));
      const t = texts(locale);
      const w = (key: string, values?: Record<string, string>) => t(`customDomains.${key}`, values);
      const screen: DomainScreen = { page, t };
      const shoot = (step: string) => lookAt(page, `custom-domain-${viewport.width}-${step}`);
      await open.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(at('/')).origin });
      await signIn(page, at('/login?next=/manage/custom-domain'), { field: 'email', login: await tenant.admit() });
      await page.getByText(w('empty'), { exact: true }).waitFor(slow);
      await shoot('1-empty');

      const refusals = { 'pay.localhost': 'domain_reserved', 'co.uk': 'domain_public_suffix', '…': 'domain_malformed' };
      for (const [name, code] of Object.entries(refusals)) {
        expect(await refusalOf(screen, name)).toBe(t(`errors.fields.${code}`));
      }
      await shoot('2-refused');

      await page.getByRole('checkbox', { name: w('add.withWww'), exact: true }).check();
      await submitDomain(screen, zone);
      const [apex, sub] = [cardOf(screen, zone), cardOf(screen, `www.${zone}`)];
      for (const card of [apex, sub]) {
        await card.getByText(w('check.missing'), { exact: true }).nth(1).waitFor(slow);
      }
      expect(await refusalOf(screen, zone)).toBe(t('errors.fields.custom_domain_exists'));
      await pressIn(apex, w('verify.submit'));
      await page.getByText(w('verify.missing'), { exact: true }).waitFor(slow);
      await untilStatus(screen, apex, 'pending');
      await shoot('3-missing');

      const name = await copied(screen, apex, `${w('records.name')} (TXT)`);
      const proof = await copied(screen, apex, `${w('records.value')} (TXT)`);
      expect([name, proof]).toEqual([`_hosting-proof.${host}`, expect.stringMatching(/^hosting-proof=[\w-]{32}$/)]);
      const alias = await copied(screen, sub, `${w('records.value')} (CNAME)`);
      expect(alias).toBe(own);
      const addresses = await apex.getByRole('button', { name: / A \d|^A \d/ }).all();
      const [first] = await Promise.all(addresses.map((each) => each.getAttribute('aria-label')));
      const address = /\d+(\.\d+){3}/.exec(first ?? '')?.[0];
      await dns.serve(host, [`${name}. TXT "${proof}"`, `@ A ${address}`, `${www}. CNAME ${alias}.`]);
      for (const card of [apex, sub]) {
        await card.getByText(w('check.found'), { exact: true }).nth(1).waitFor(slow);
      }
      await apex.getByText(w('records.ready'), { exact: true }).waitFor(slow);
      await shoot('4-found');
      expect(await statusOf(host)).toBe(404);

      for (const card of [apex, sub]) {
        await pressIn(card, w('verify.submit'));
        await untilStatus(screen, card, 'verified');
      }
      await shoot('5-verified');
      expect(await statusOf(host)).toBe(404); // proved, and not approved

      await approve([zone, `www.${zone}`], { viewport, colorScheme });
      for (const each of [host, www]) await expect.poll(() => statusOf(each), soon).toBe(200);
      const landing = await answerOf(host);
      expect(landing?.body).toContain(tenant.name);
      expect([landing?.headers['cache-control'], typeof landing?.headers.etag]).toEqual([
        'private, no-cache',
        'string',
      ]);
      const guest = await newPage(browser, { host, locale, viewport, colorScheme });
      await guest.page.goto(guest.at('/'), { waitUntil: 'networkidle' });
      expect(await guest.page.locator('html').getAttribute('lang')).toBe(locale);
      expect(await guest.page.title()).toContain(tenant.name);
      expect(await colorOf(guest.page, '--brand-primary')).toMatch(/^(#7c3aed|rgb\(124,? 58,? 237\))$/i);
      await lookAt(guest.page, `custom-domain-${viewport.width}-8-landing`);
      await guest.close();

      await page.reload({ waitUntil: 'networkidle' });
      for (const card of [apex, sub]) await untilStatus(screen, card, 'active');
      await page.getByLabel(w('primary.host'), { exact: true }).selectOption(host);
      await page.getByRole('switch', { name: w('primary.redirects'), exact: true }).check();
      await shoot('9-live');
      await page.getByRole('button', { name: w('primary.submit'), exact: true }).click();
      // taken along to the new address, still signed in
      await page.waitForURL(`http://${host}:${port}/manage/custom-domain`, slow);
      await apex.getByText(w('primary.badge'), { exact: true }).waitFor(slow);
      await page.waitForLoadState('networkidle');
      await shoot('10-primary');
      const path = '/plans?from=mail&name=%C5%9F%2F%2Fevil.test';
      for (const former of [own, www]) {
        const moved = await answerOf(former, path);
        expect([moved?.status, moved?.headers.location]).toEqual([308, `http://${host}:${port}${path}`]);
      }
      const visitor = await newPage(browser, { host: tenant.slug, locale, viewport, colorScheme });
      await visitor.page.goto(visitor.at(path));
      expect(visitor.page.url()).toBe(`http://${host}:${port}${path}`);
      await visitor.close();

      await removeByName(screen, sub, `www.${zone}`, () => shoot('11-remove'));
      await page.getByText(w('remove.done', { host: `www.${zone}` }), { exact: true }).waitFor(slow);
      expect(await statusOf(www)).toBe(404);
      await sub.waitFor({ state: 'detached' });
      await removeByName(screen, apex, zone, () => Promise.resolve());
      await page.waitForURL((url) => url.hostname === own, slow); // nothing answers where the admin stood
      expect(await statusOf(host)).toBe(404);
      expect(await statusOf(own)).toBe(200);
      await page.getByText(w('empty'), { exact: true }).waitFor(slow);
      await shoot('12-removed');
      await open.close();
    },
  );
});
