import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { expectAccessible } from './support/accessible';
import {
  choosePage,
  colorOf,
  confirm,
  type Editor,
  field,
  openTab,
  rollBack,
  shownFrame,
  untilKept,
} from './support/branding';
import { newPage, openBrowser, phone, type Wish } from './support/browser';
import { keepScreenshot } from './support/screenshot';
import { signIn } from './support/sign-in';
import { texts } from './support/texts';

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="80"><rect width="320" height="80" rx="16" fill="#8a1c4a"/></svg>';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function adminOf(host: string, wish: Wish = {}) {
  const locale = wish.locale ?? 'en';
  const open = await newPage(browser, { ...wish, host, locale });
  onTestFailed(async () => void (await keepScreenshot(open.page, `branding-${host}-failed`)));
  await signIn(open.page, open.at('/login'), { field: 'email', login: `admin@${host}.test` });
  const editor: Editor = { page: open.page, t: texts(locale) };
  return { open, editor };
}

/** What somebody who is not signed in finds. */
async function visit(host: string) {
  const open = await newPage(browser, { host, locale: 'en' });
  await open.page.goto(open.at('/login'), { waitUntil: 'networkidle' });
  const seen = {
    color: await colorOf(open.page, '--brand-primary'),
    title: await open.page.title(),
    heading: (await open.page.locator('main').textContent()) ?? '',
  };
  await open.close();
  return seen;
}

/** How long news may take to come round on a busy machine; it is asked for again and again. */
const soon = { timeout: 30_000, interval: 200 };

describe('the branding editor', () => {
  it('shows a draft on the real pages, to nobody else, until it is published; and goes back', async () => {
    const before = await visit('lindner');
    const { open, editor } = await adminOf('lindner', { locale: 'de' });
    const { page, at } = { page: open.page, at: open.at };
    await page.goto(at('/manage/branding'), { waitUntil: 'networkidle' });
    await untilKept(editor);
    await expectAccessible(page, ['iframe']);
    await keepScreenshot(page, 'branding-general');

    await field(editor, 'identity.displayName').fill('Lindner & Töchter');
    await untilKept(editor);
    const heading = async () => (await shownFrame(editor)).locator('main').textContent({ timeout: 2000 });
    await expect.poll(() => heading().catch(() => ''), soon).toContain('Lindner & Töchter');
    expect(new URL((await shownFrame(editor)).url()).pathname).toBe('/manage/branding/preview/login');

    const place = page.getByRole('group', { name: editor.t('brandingEditor.pictures.names.logo'), exact: true });
    await place.locator('input[type=file]').setInputFiles({
      name: 'logo.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(logo),
    });
    await page.locator('fieldset img[src^="/assets/"]').first().waitFor();
    await untilKept(editor);
    // The frame that shows the old draft makes way for the one that shows the new.
    const picture = async () => {
      const image = (await shownFrame(editor)).locator('main img[src^="/assets/"]').first();
      return image.evaluate((each: HTMLImageElement) => each.naturalWidth, undefined, { timeout: 2000 });
    };
    await expect.poll(() => picture().catch(() => 0), soon).toBeGreaterThan(0);

    await openTab(editor, 'colors');
    const colors = field(editor, 'colors.tokens.primary');
    await colors.fill('#8a1c4a');
    await untilKept(editor);
    await expect.poll(async () => colorOf(await shownFrame(editor), '--brand-primary'), soon).toBe('#8a1c4a');
    await expectAccessible(page, ['iframe']);
    await keepScreenshot(page, 'branding-colors');

    await choosePage(editor, 'dashboard');
    const dashboard = await shownFrame(editor);
    expect(await colorOf(dashboard, '--brand-primary')).toBe('#8a1c4a');
    expect(await dashboard.locator('main h1').count()).toBe(1);
    expect(await dashboard.locator('[inert] main').count()).toBe(1);
    await keepScreenshot(page, 'branding-dashboard');

    expect(await visit('lindner')).toEqual(before);
    await confirm(editor, 'publish');
    // Every instance hears of it from the database, within a moment.
    await expect.poll(async () => (await visit('lindner')).color, soon).toBe('#8a1c4a');
    expect((await visit('lindner')).heading).toContain('Lindner & Töchter');

    await rollBack(editor);
    await expect.poll(() => visit('lindner'), soon).toEqual(before);
    await open.close();
  });

  it('keeps everything but the field that is refused, and says why', async () => {
    const { open, editor } = await adminOf('deniz', { locale: 'tr' });
    const { page } = open;
    await page.goto(open.at('/manage/branding'), { waitUntil: 'networkidle' });
    await untilKept(editor);
    await field(editor, 'contact.email').fill('no address');
    await field(editor, 'contact.phone').fill('+90 212 555 01 99');
    await page.locator('[role=status][data-state=refused]').waitFor();
    expect(await field(editor, 'contact.email').getAttribute('aria-invalid')).toBe('true');

    await page.goto(open.at('/manage/branding'), { waitUntil: 'networkidle' });
    expect(await field(editor, 'contact.phone').inputValue()).toBe('+90 212 555 01 99');
    expect(await field(editor, 'contact.email').inputValue()).not.toBe('no address');
    await confirm(editor, 'discard');
    await expect.poll(() => field(editor, 'contact.phone').inputValue()).not.toBe('+90 212 555 01 99');
    await open.close();
  });

  it('fits on a phone, with the preview on a screen of its own', async () => {
    const { open, editor } = await adminOf('lindner', { locale: 'de', viewport: phone, colorScheme: 'dark' });
    const { page } = open;
    for (const tab of ['general', 'colors', 'advanced']) {
      await page.goto(open.at(`/manage/branding?tab=${tab}`), { waitUntil: 'networkidle' });
      await expectAccessible(page, ['iframe']);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(tooWide, `${tab} scrolls sideways`).toBeLessThanOrEqual(0);
      await keepScreenshot(page, `branding-phone-${tab}`);
    }
    await page.getByRole('button', { name: editor.t('brandingEditor.preview.open'), exact: true }).click();
    await page.locator('[role=dialog] section[data-busy=false]').waitFor();
    const frame = await shownFrame(editor);
    expect(await frame.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true);
    await keepScreenshot(page, 'branding-phone-preview');
    await open.close();
  });
});

describe('the preview of a draft', () => {
  const previews = ['login', 'dashboard', 'landing', 'plans'].map((page) => `/manage/branding/preview/${page}`);

  it('sends the signed-out to the login, shows customers nothing, and another tenant’s admin nothing', async () => {
    const stranger = await newPage(browser, { host: 'lindner' });
    for (const path of previews) {
      await stranger.page.goto(stranger.at(path), { waitUntil: 'networkidle' });
      expect(new URL(stranger.page.url()).pathname).toBe('/login');
    }
    await signIn(stranger.page, stranger.at('/login'), { field: 'email', login: 'customer@lindner.test' });
    for (const path of previews) expect((await stranger.page.goto(stranger.at(path)))?.status()).toBe(404);
    await stranger.close();

    const { open } = await adminOf('deniz');
    const { cookies } = await open.context.storageState();
    const { port } = new URL(open.at('/'));
    const carried = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const path of previews) {
      const answer = await open.context.request.get(`http://localhost:${port}${path}`, {
        headers: { host: `lindner.localhost:${port}`, cookie: carried },
        maxRedirects: 0,
      });
      expect([303, 307, 404]).toContain(answer.status());
      expect(await answer.text()).not.toContain('inert');
    }
    const tenants = `/admin/tenants/019dfb8d-0000-7000-8000-000000000000/branding/preview/login`;
    expect((await open.page.goto(open.at(tenants)))?.status()).toBe(404);
    await open.close();
  });

  it('is framed by its own host alone and kept by nobody', async () => {
    const { open } = await adminOf('deniz');
    for (const path of previews) {
      const answer = await open.page.goto(open.at(path));
      const headers = answer?.headers() ?? {};
      expect([answer?.status(), headers['x-frame-options']]).toEqual([200, 'SAMEORIGIN']);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(headers['cache-control']).toContain('no-store');
    }
    await open.close();
  });

  it('is open to staff for every tenant, in the same editor', async () => {
    const open = await newPage(browser, { locale: 'tr' });
    onTestFailed(async () => void (await keepScreenshot(open.page, 'branding-staff-failed')));
    const editor: Editor = { page: open.page, t: texts('tr') };
    await signIn(open.page, open.at('/admin/login'), { field: 'username', login: 'admin' });
    await open.page.goto(open.at('/admin/tenants?q=lindner'), { waitUntil: 'networkidle' });
    const hrefs = await open.page
      .locator('main a[href*="/admin/tenants/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const tenant = hrefs.find((href) => /\/admin\/tenants\/[0-9a-f-]{36}$/.test(href));
    await open.page.goto(open.at(`${tenant}?tab=branding&part=colors`), { waitUntil: 'networkidle' });
    await untilKept(editor);
    await expectAccessible(open.page, ['iframe']);
    await field(editor, 'colors.tokens.primary').fill('#2a6f4e');
    await untilKept(editor);
    const frame = await shownFrame(editor);
    expect(new URL(frame.url()).pathname).toBe(`${tenant}/branding/preview/login`);
    expect(await colorOf(frame, '--brand-primary')).toBe('#2a6f4e');
    await choosePage(editor, 'dashboard');
    expect(await (await shownFrame(editor)).locator('main h1').count()).toBe(1);
    await keepScreenshot(open.page, 'branding-staff');
    expect((await visit('lindner')).color).not.toBe('#2a6f4e');
    await confirm(editor, 'discard');
    await open.close();
  });
});
