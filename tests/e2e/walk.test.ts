import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from 'vitest';
import { connectEngine, listManaged } from '@/lib/outside/docker';
import { ask } from '../support/http';
import { expectAccessible } from './support/accessible';
import { desktop, newPage, openBrowser, phone } from './support/browser';
import { keepScreenshot } from './support/screenshot';
import { type Locale, texts } from './support/texts';
import { addDomain, button, deleteWithName, deployStaticSite, register, type Walker } from './support/walk';

const konak = inject('konak');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const walks: { slug: string; locale: Locale; name: string; viewport: typeof desktop; colorScheme: 'light' | 'dark' }[] =
  [
    { slug: 'acme', locale: 'en', name: 'Ada Byron', viewport: desktop, colorScheme: 'light' },
    { slug: 'deniz', locale: 'tr', name: 'Işıl Çağrı Öztürk', viewport: phone, colorScheme: 'dark' },
    { slug: 'lindner', locale: 'de', name: 'Jörg Weißmüller', viewport: desktop, colorScheme: 'dark' },
  ];

async function staffPage(path: string) {
  const open = await newPage(browser);
  const t = texts('tr');
  await open.page.goto(open.at('/admin/login'), { waitUntil: 'networkidle' });
  await open.page.locator('input[name=username]').fill('admin');
  await open.page.locator('input[name=password]').fill('konak-demo-1');
  await open.page.locator('button[type=submit]').click();
  await open.page.waitForURL((url) => !url.pathname.endsWith('/login'), { timeout: 60_000 });
  await open.page.goto(open.at(path), { waitUntil: 'networkidle' });
  return { open, t };
}

describe.each(walks)('a visitor of $slug, in $locale', ({ slug, locale, name, viewport, colorScheme }) => {
  it('registers, connects a domain, deploys a site that answers, and takes both away again', async () => {
    const open = await newPage(browser, { host: slug, locale, viewport, colorScheme });
    onTestFailed(async () => void (await keepScreenshot(open.page, `walk-${slug}-failed`)));
    const t = texts(locale);
    const walker: Walker = { open, page: open.page, t };
    const shoot = async (step: string) => {
      await open.page.waitForFunction(() => document.title !== '');
      await expectAccessible(open.page);
      await keepScreenshot(open.page, `walk-${slug}-${step}`);
    };
    const domain = `walk-${slug}-${Date.now().toString(36)}.test`;
    const email = `walker-${Date.now().toString(36)}@${slug}.test`;

    await open.page.goto(open.at('/'), { waitUntil: 'networkidle' });
    expect(await open.page.locator('html').getAttribute('lang')).toBe(locale);
    await shoot('0-landing');
    await register(walker, { name, email, password: 'a-long-passphrase-1' });
    await addDomain(walker, domain, shoot);
    const siteUrl = await deployStaticSite(walker, shoot);

    const served = await ask({ port: konak.proxyPort, host: domain });
    expect([served?.status, served?.body.includes(domain)]).toEqual([200, true]);

    await open.page.goto(open.at('/dashboard'), { waitUntil: 'networkidle' });
    expect(await open.page.getByText(domain).count()).toBeGreaterThan(0);
    await shoot('10-dashboard');

    const siteId = siteUrl.split('/').at(-1)?.split('?')[0] ?? '';
    for (const path of [
      '/admin',
      '/admin/tenants',
      '/admin/customers',
      `/admin/domains?search=${domain}`,
      '/admin/sites',
      '/admin/audit',
    ]) {
      const { open: staff } = await staffPage(path);
      await expectAccessible(staff.page);
      if (path.includes(domain)) expect(await staff.page.getByText(domain).count()).toBeGreaterThan(0);
      if (path === '/admin/audit') expect(await staff.page.locator('body').textContent()).toContain('site.deployed');
      await keepScreenshot(staff.page, `walk-${slug}-staff${path.split('?')[0]?.replaceAll('/', '-')}`);
      await staff.close();
    }

    await open.page.goto(siteUrl, { waitUntil: 'networkidle' });
    await deleteWithName(walker, { action: t('sites.delete.action'), confirm: t('sites.delete.action') }, domain);
    await open.page
      .getByText(t('sites.delete.done', { name: domain }))
      .first()
      .waitFor({ timeout: 90_000 });
    await shoot('11-site-deleted');
    const engine = connectEngine({ host: konak.dockerHost });
    expect(await listManaged(engine, siteId)).toEqual({ containers: [], networks: [], volumes: [] });
    expect((await ask({ port: konak.proxyPort, host: domain }))?.status).not.toBe(200);

    await open.page.goto(open.at('/domains'), { waitUntil: 'networkidle' });
    await open.page.getByRole('link', { name: domain }).first().click();
    await button(walker, t('domains.delete.action')).waitFor();
    await shoot('12-domain');
    await deleteWithName(walker, { action: t('domains.delete.action'), confirm: t('domains.delete.action') }, domain);
    await open.page.getByText(t('domains.delete.done', { domain })).first().waitFor({ timeout: 90_000 });
    await open.page.goto(open.at('/domains'), { waitUntil: 'networkidle' });
    expect(await open.page.getByRole('link', { name: domain }).count()).toBe(0);
    await shoot('13-domains-empty');
    await open.close();
  });
});
