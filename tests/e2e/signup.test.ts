import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';
import { expectAccessible } from './support/accessible';
import { desktop, newPage, openBrowser, phone } from './support/browser';
import { keepScreenshot } from './support/screenshot';
import { texts } from './support/texts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const slow = { timeout: 90_000 };
const t = texts('tr');
const s = (key: string, values?: Record<string, string | number>) => t(`signup.${key}`, values);

async function lookAt(page: Page, name: string): Promise<void> {
  await keepScreenshot(page, name);
  await expectAccessible(page);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

const looks = [
  { look: 'desktop', viewport: desktop, colorScheme: 'light', name: 'Şişli Koleji', slug: 'sisli-koleji' },
  { look: 'phone', viewport: phone, colorScheme: 'dark', name: 'Işık Öğretmenevi', slug: 'isik-ogretmenevi' },
] as const;

describe('an institution that signs up', () => {
  it.each(looks)(
    'chooses a package and arrives, signed in, at an address made of its name ($look)',
    async ({ look, viewport, colorScheme, name, slug }) => {
      const open = await newPage(browser, { locale: 'tr', viewport, colorScheme });
      const { page, at } = open;
      const { port } = inject('konak');
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await open.context.addCookies([{ name: 'locale', value: 'tr', url: at('/') }]);
      await page.goto(at('/signup'), { waitUntil: 'networkidle' });
      await lookAt(page, `signup-${look}-1-package`);
      await page.getByRole('radio', { name: s('packages.yearly'), exact: true }).click();
      await page.getByText('₺14.999', { exact: true }).waitFor(slow);
      await page
        .getByRole('button', { name: s('packages.chooseNamed', { name: 'Professional', days: 14 }), exact: true })
        .click();

      const field = (key: string) => page.getByLabel(s(key), { exact: true });
      await field('slug.label').fill('www');
      await page.getByText(t('errors.fields.subdomain_reserved'), { exact: true }).waitFor(slow);
      await lookAt(page, `signup-${look}-2-refused`);
      await field('slug.label').fill('acme');
      await page.getByRole('button', { name: s('slug.use', { slug: 'acme-2' }), exact: true }).waitFor(slow);
      await lookAt(page, `signup-${look}-2-taken`);
      await field('slug.label').fill('');
      await field('institution.name').pressSequentially(name, { delay: 15 });
      await page.getByText(s('slug.free'), { exact: true }).waitFor(slow);
      expect(await field('slug.label').inputValue()).toBe(slug);
      await lookAt(page, `signup-${look}-2-institution`);
      await page.getByRole('button', { name: s('institution.next'), exact: true }).click();

      await field('account.fullName').waitFor(slow);
      await field('account.fullName').fill('Ayşe Yılmaz');
      await field('account.email').fill(`mudur@${slug}.example`);
      await field('account.password').fill('kısa');
      await page.getByRole('button', { name: s('account.submit'), exact: true }).click();
      await page.getByText(t('errors.fields.too_short', { minimum: 10 }), { exact: true }).waitFor(slow);
      await field('account.password').fill('mavi-okul-yolu-7');
      await lookAt(page, `signup-${look}-3-account`);
      await page.getByRole('button', { name: s('account.submit'), exact: true }).click();

      await page.waitForURL(`http://${slug}.localhost:${port}/manage?welcome`, slow);
      await page.getByRole('heading', { name: s('firstSteps.title', { name }), exact: true }).waitFor(slow);
      await page.waitForLoadState('networkidle');
      await lookAt(page, `signup-${look}-4-arrived`);
      // the ticket stands in no address any server was sent
      const welcome = addresses.filter((address) => new URL(address).pathname === '/welcome');
      expect(welcome.length).toBeGreaterThan(0);
      for (const address of addresses) expect(new URL(address).search).not.toMatch(/ticket|[\w-]{43}/);

      await page.getByRole('button', { name: s('firstSteps.dismiss'), exact: true }).click();
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor(slow);
      expect(await page.getByRole('heading', { name: s('firstSteps.title', { name }), exact: true }).count()).toBe(0);
      await open.close();
    },
  );

  it.each(['de', 'en'] as const)('reads the packages in its own language (%s), on a phone too', async (locale) => {
    const open = await newPage(browser, { locale, viewport: phone });
    const { page, at } = open;
    await open.context.addCookies([{ name: 'locale', value: locale, url: at('/') }]);
    const own = texts(locale);
    await page.goto(at('/'), { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: own('signup.invitation.action'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: own('signup.title'), exact: true }).waitFor(slow);
    await page.waitForLoadState('networkidle');
    await lookAt(page, `signup-phone-${locale}`);
    const name = own('signup.packages.chooseNamed', { name: 'Free', days: 14 });
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByLabel(own('signup.institution.name'), { exact: true }).waitFor(slow);
    await lookAt(page, `signup-phone-${locale}-institution`);
    await open.close();
  });

  it('changes its address afterwards and is taken along to the new one', async () => {
    const open = await newPage(browser, { host: 'sisli-koleji', locale: 'tr' });
    const { page, at } = open;
    const { port } = inject('konak');
    await page.goto(at('/login?next=/manage/address'), { waitUntil: 'networkidle' });
    await page.locator('input[name=email]').fill('mudur@sisli-koleji.example');
    await page.locator('input[name=password]').fill('mavi-okul-yolu-7');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: s('change.open'), exact: true }).click();
    await page.getByLabel(s('change.label'), { exact: true }).fill('sisli');
    await page.getByText(s('slug.free'), { exact: true }).waitFor(slow);
    await lookAt(page, 'signup-change-address');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: s('change.submit'), exact: true })
      .click();
    await page.waitForURL(`http://sisli.localhost:${port}/manage`, slow);
    await page.goto(new URL('/manage/address', page.url()).href, { waitUntil: 'networkidle' });
    await page.getByText(`sisli-koleji.localhost:${port}`, { exact: true }).waitFor(slow);
    await lookAt(page, 'signup-former-address');
    const sent = await page.goto(`http://sisli-koleji.localhost:${port}/plans`);
    expect(sent?.url()).toBe(`http://sisli.localhost:${port}/plans`);
    await open.close();
  });
});

describe('the way in', () => {
  it('is a page of the platform alone, whatever the Host says', async () => {
    const { port } = inject('konak');
    for (const host of [`acme.localhost:${port}`, `ACME.localhost.:${port}`]) {
      const answer = await ask({ port, host, path: '/signup', headers: { 'x-forwarded-host': `localhost:${port}` } });
      expect(answer?.status, host).toBe(404);
      expect(answer?.body).not.toContain(texts('en')('signup.title'));
      expect(answer?.body).toContain(texts('en')('status.not-found.title'));
    }
    const nobody = await ask({ port, host: 'nobody-has-this.localhost', path: '/signup' });
    expect(nobody?.status).toBe(404);
  });

  it('tells whoever comes with a spent ticket to sign in, and nobody else where they came from', async () => {
    const open = await newPage(browser, { host: 'deniz', locale: 'tr' });
    const { page, at } = open;
    await page.goto(at('/welcome#used-up'), { waitUntil: 'networkidle' });
    await page.getByText(t('errors.codes.ticket_spent'), { exact: true }).waitFor(slow);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer');
    await lookAt(page, 'signup-ticket-spent');
    await open.close();
  });

  it('is open to superadmins from their list of tenants', async () => {
    const open = await newPage(browser, { locale: 'en' });
    const { page, at } = open;
    await open.context.addCookies([{ name: 'locale', value: 'en', url: at('/') }]);
    await page.goto(at('/admin/login?next=/admin/tenants'), { waitUntil: 'networkidle' });
    await page.locator('input[name=username]').fill('admin');
    await page.locator('input[name=password]').fill('konak-demo-1');
    await page.locator('button[type=submit]').click();
    const e = texts('en');
    const form = page.locator('main form');
    await page.getByRole('link', { name: e('signup.admin.new'), exact: true }).click(slow);
    await page.getByLabel(e('signup.institution.name'), { exact: true }).fill('Maple Hill College');
    await page.getByText(e('signup.slug.free'), { exact: true }).waitFor(slow);
    await lookAt(page, 'signup-admin-new');
    await form.getByLabel(e('signup.account.fullName'), { exact: true }).fill('Mary Hill');
    await form.getByLabel(e('signup.account.email'), { exact: true }).fill('mary@maple.example');
    await form.getByLabel(e('signup.admin.password'), { exact: true }).fill('four-unrelated-words');
    await page.getByRole('button', { name: e('signup.admin.submit'), exact: true }).click();
    await page.waitForURL(/\/admin\/tenants\/[0-9a-f-]{36}/, slow);
    await page.getByRole('heading', { level: 1, name: 'Maple Hill College' }).waitFor(slow);
    await lookAt(page, 'signup-admin-made');
    await page.goto(at('/signup'), { waitUntil: 'networkidle' });
    await page.getByText(e('signup.staff.title'), { exact: true }).waitFor(slow);
    await lookAt(page, 'signup-staff');
    await open.close();
  });
});
