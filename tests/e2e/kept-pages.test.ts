import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';
import { newPage, openBrowser } from './support/browser';
import { makeKeptTenant } from './support/kept-tenant';
import { texts } from './support/texts';

const { port } = inject('konak');
const names: Record<string, string> = { acme: 'Acme', deniz: 'Deniz', lindner: 'Lindner' };
const slugs = Object.keys(names);
const pages = ['/', '/plans', '/login', '/register'];

type Wish = { path?: string; method?: string; headers?: Record<string, string>; host?: string };

async function get(slug: string, { path = '/', method = 'GET', headers = {}, host }: Wish = {}) {
  const answer = await ask({ port, host: host ?? `${slug}.localhost:${port}`, path, method, headers });
  if (!answer) throw new Error('nobody answers');
  return answer;
}

const isKept = ({ headers }: { headers: Record<string, unknown> }) =>
  headers.etag !== undefined && headers['cache-control'] === 'private, no-cache';

/** Asks until the answer is as wished: the news travels through the database. */
const soon = { timeout: 5000, interval: 20 };

describe('a page from memory', () => {
  it.each(pages)('is the tenant’s own, whoever asked before and however: %s', async (path) => {
    const etags = new Map(
      await Promise.all(slugs.map(async (slug) => [slug, (await get(slug, { path })).headers.etag] as const)),
    );
    const tricks = (slug: string, other: string): Wish[] => [
      {},
      { path: `${path}?tenant=${other}` },
      { path: `${path}?x=${Math.random()}` },
      { headers: { cookie: `tenant=${other}; locale=de; ${other}=1` } },
      { headers: { cookie: `locale=${other}` } },
      { headers: { cookie: 'locale=tr; locale=de' } },
      { headers: { 'x-forwarded-host': `${other}.localhost:${port}`, forwarded: `host=${other}.localhost` } },
      { headers: { 'x-konak-keep': '1', 'x-konak-peer': 'x 127.0.0.1 direct' } },
      {
        headers: {
          'x-original-url': '/plans',
          'x-rewrite-url': `/t/${other}`,
          'x-middleware-rewrite': `/t/${other}/en`,
        },
      },
      { headers: { 'if-none-match': '"nothing"' } },
      { headers: { range: 'bytes=0-99' } },
      { headers: { 'accept-language': 'de', 'user-agent': `Googlebot ${other}`, accept: '*/*' } },
      { headers: { rsc: '1' } },
      { headers: { 'next-router-prefetch': '1', rsc: '1', purpose: 'prefetch' } },
      { host: `${slug.toUpperCase()}.LOCALHOST:${port}` },
      { host: `${slug}.localhost.:${port}` },
      { host: `${slug}.localhost` },
      { host: `${slug}.localhost:1` },
    ];
    for (let round = 0; round < 2; round++) {
      for (const [at, slug] of slugs.entries()) {
        const other = slugs[(at + 1 + round) % slugs.length] as string;
        for (const wish of tricks(slug, other)) {
          const { status, body, headers } = await get(slug, { path, ...wish });
          const seen = `${slug} ${JSON.stringify(wish)}`;
          if (status === 200) expect(body, seen).toContain(names[slug]);
          else expect([status, body, wish.headers?.rsc], seen).toEqual([307, '', '1']); // the framework wants a question
          for (const foreign of slugs.filter((each) => each !== slug)) {
            expect(body.replaceAll(`tenant=${other}`, ''), seen).not.toContain(names[foreign]);
            expect(headers.etag === undefined || headers.etag !== etags.get(foreign), seen).toBe(true);
          }
        }
      }
    }
  });

  it('is not confirmed to whoever holds another tenant’s', async () => {
    const { headers } = await get('acme');
    const etag = String(headers.etag);
    expect((await get('acme', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get('deniz', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('is the same page in every encoding, and without a body for HEAD', async () => {
    const plain = await get('lindner');
    expect(isKept(plain)).toBe(true);
    const read = async (encoding: string, unpack: (body: Buffer) => Buffer) => {
      const asked = await ask({
        port,
        host: `lindner.localhost:${port}`,
        headers: { 'accept-encoding': encoding },
        as: 'latin1',
      });
      expect(asked?.headers['content-encoding']).toBe(encoding);
      return unpack(Buffer.from(asked?.body ?? '', 'latin1')).toString();
    };
    expect(await read('br', brotliDecompressSync)).toBe(plain.body);
    expect(await read('gzip', gunzipSync)).toBe(plain.body);
    const head = await get('lindner', { method: 'HEAD' });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, '', plain.headers.etag]);
  });

  it('is in the reader’s language', async () => {
    for (const locale of ['tr', 'en', 'de', 'tr'])
      expect((await get('acme', { headers: { cookie: `a=b; locale=${locale}` } })).body).toContain(
        `<html lang="${locale}"`,
      );
  });

  it('is nothing for whoever brings a session, true or false, or a token', async () => {
    const wishes: Record<string, string>[] = [
      { cookie: 'session=x' },
      { cookie: 'locale=en; session.0=x' },
      { authorization: 'Bearer x' },
    ];
    for (const headers of wishes) expect(isKept(await get('acme', { headers })), JSON.stringify(headers)).toBe(false);
    for (const method of ['POST', 'PUT', 'OPTIONS']) expect(isKept(await get('acme', { method }))).toBe(false);
  });

  it('never says how it came to be kept', async () => {
    for (const path of pages)
      expect(Object.keys((await get('acme', { path })).headers).filter((name) => name.startsWith('x-konak'))).toEqual(
        [],
      );
  });
});

describe('a page from memory after a change', () => {
  it('is the published branding’s, and never again the one before', async () => {
    const tenant = await makeKeptTenant();
    await expect.poll(async () => (await get(tenant.slug)).body, soon).toContain(tenant.name);
    for (let at = 1; at <= 5; at++) {
      await tenant.publish({ metaTitle: `Title ${at}.` });
      await expect.poll(async () => (await get(tenant.slug)).body, soon).toContain(`Title ${at}.`);
      const after = await Promise.all(Array.from({ length: 10 }, () => get(tenant.slug)));
      expect(after.every((answer) => answer.body.includes(`Title ${at}.`) && isKept(answer))).toBe(true);
    }
  });

  it('loses what the licence loses, and gets it back', async () => {
    const tenant = await makeKeptTenant();
    const primary = () => get(tenant.slug).then(({ body }) => body.includes('--brand-primary:#7c3aed'));
    await expect.poll(primary, soon).toBe(true);
    await tenant.allow({ custom_colors: false });
    await expect.poll(primary, soon).toBe(false);
    await tenant.allow({});
    await expect.poll(primary, soon).toBe(true);
  });

  it('is gone when the tenant is suspended', async () => {
    const tenant = await makeKeptTenant();
    await expect.poll(async () => (await get(tenant.slug)).status, soon).toBe(200);
    await tenant.suspend();
    await expect.poll(async () => (await get(tenant.slug)).status, soon).toBe(503);
  });
});

describe('the policy of a page from memory', () => {
  it.each(pages)('lets those scripts of %s run that it names word for word, and no other inline one', async (path) => {
    const answer = await get('acme', { path });
    expect(isKept(answer)).toBe(true);
    const policy = String(answer.headers['content-security-policy']);
    const [, sources = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
    expect(sources).not.toMatch(/unsafe|nonce|strict-dynamic|\*/);
    if (path === '/login') expect(sources).toMatch(/^('sha256-[^']+' ?)+$/);
    const inline = [...answer.body.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, a = '']) => !/\bsrc=/.test(a),
    );
    expect(inline.length).toBeGreaterThan(0);
    for (const [, attributes, words = ''] of inline) {
      expect(attributes).not.toContain('nonce');
      expect(sources).toContain(`'sha256-${createHash('sha256').update(words).digest('base64')}'`);
    }
  });
});

describe('a page from memory in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(['/', '/plans'])('comes alive without a word from the policy: %s', async (path) => {
    const open = await newPage(browser, { host: 'acme', locale: 'en' });
    const t = texts('en');
    const answer = await open.page.goto(open.at(path), { waitUntil: 'networkidle' });
    expect(answer?.headers().etag).toBeDefined();
    await open.page.getByRole('button', { name: t('common.theme.label'), exact: true }).click();
    await open.page.getByRole('menuitemradio', { name: t('common.theme.dark'), exact: true }).click();
    await expect.poll(() => open.page.locator('html').getAttribute('class')).toContain('dark');
    await open.page.keyboard.press('Escape');
    await open.page.getByRole('button', { name: t('common.shell.language'), exact: true }).click();
    await open.page.getByRole('menuitemradio', { name: 'Deutsch', exact: true }).click();
    await expect.poll(() => open.page.locator('html').getAttribute('lang')).toBe('de');
    await open.close();
  });

  it.each(['/login', '/login?next=%2Fdomains', '/login?x=1', '/register'])(
    'changes language and light where one signs in: %s',
    async (path) => {
      const open = await newPage(browser, { host: 'acme', locale: 'en' });
      await open.page.goto(open.at(path), { waitUntil: 'networkidle' });
      await open.page.getByRole('button', { name: texts('en')('common.theme.label'), exact: true }).click();
      await expect.poll(() => open.page.locator('html').getAttribute('class')).toContain('dark');
      await open.page.getByRole('button', { name: 'Deutsch', exact: true }).click();
      await expect.poll(() => open.page.locator('html').getAttribute('lang')).toBe('de');
      expect(await open.page.locator('html').getAttribute('class')).toContain('dark');
      await open.close();
    },
  );

  it.each([
    ['/login', true, '/dashboard'],
    ['/login?next=%2Fdomains', true, '/domains'],
    ['/login?next=%2F%2Fevil.test', true, '/dashboard'],
    ['/login?next=%2Fdomains&x=1', false, '/domains'],
  ])('says what was wrong, shows the password on request, and signs in: %s', async (path, still, home) => {
    const open = await newPage(browser, { host: 'deniz', locale: 'tr' });
    const t = texts('tr');
    const { page } = open;
    await page.goto(open.at(path), { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => !('__next_f' in window))).toBe(still);
    const field = (key: string) => page.getByLabel(t(`accounts.login.${key}`), { exact: true });
    const submit = page.getByRole('button', { name: t('accounts.login.submit'), exact: true });

    await submit.click();
    await expect.poll(() => field('email').getAttribute('aria-invalid')).toBe('true');
    const described = await field('email').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).not.toBe('');

    await field('email').fill('customer@deniz.test');
    await field('password').fill('wrong-horse-1');
    await submit.click();
    await page.getByText(t('errors.codes.login_failed')).first().waitFor();

    await field('password').fill('konak-demo-1');
    await page.getByRole('button', { name: t('common.form.showPassword'), exact: true }).click();
    expect(await field('password').getAttribute('type')).toBe('text');
    await submit.click();
    await page.waitForURL((url) => url.pathname.startsWith(home) && url.host === `deniz.localhost:${port}`);
    await open.close();
  });
});
