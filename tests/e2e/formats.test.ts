import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';
import { newPage, openBrowser } from './support/browser';
import { signIn } from './support/sign-in';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { port } = inject('konak');
const host = `lindner.localhost:${port}`;

type Json = Record<string, unknown>;

async function call(method: string, path: string, token?: string, body?: Json): Promise<Json> {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await ask({ port, host, path, method, headers, body: body && JSON.stringify(body) });
  if (answer?.status !== 200) throw new Error(`${method} ${path}: ${answer?.status} ${answer?.body}`);
  return JSON.parse(String(answer.body));
}

const isoDate = /20\d\d-\d\d-\d\d/;
const germanDate = /\d\d\.\d\d\.20\d\d/;

describe('dates on every screen', () => {
  it('are written as the tenant chose, by the documented endpoint, from the next page on', async () => {
    const login = await call('POST', '/api/auth/login', undefined, {
      email: 'admin@lindner.test',
      password: 'konak-demo-1',
    });
    const token = String(login.token);
    const [, claims = ''] = token.split('.');
    const { aud: tenantId } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string };
    const base = `/api/core/tenants/${tenantId}/branding`;
    const { advanced } = (await call('GET', base, token)) as { advanced: Json };
    const { page, at, close } = await newPage(browser, { host: 'lindner', locale: 'de' });
    try {
      await call('PUT', `${base}/advanced`, token, { ...advanced, dateFormat: 'YYYY-MM-DD', timeFormat: '12h' });
      await signIn(page, at('/login'), { field: 'email', login: 'admin@lindner.test' });
      for (const path of ['/manage', '/account', '/manage/customers', '/manage/invoices', '/manage/custom-domain']) {
        await page.goto(at(path), { waitUntil: 'networkidle' });
        const text = await page.locator('main').textContent();
        expect(text, path).toMatch(isoDate);
        expect(text, path).not.toMatch(germanDate);
      }
      await page.goto(at('/account'));
      expect(await page.locator('main').textContent()).toMatch(/\d{1,2}:\d\d\s?(AM|PM)/i);
    } finally {
      await call('PUT', `${base}/advanced`, token, advanced);
    }
    await page.goto(at('/account'), { waitUntil: 'networkidle' });
    expect(await page.locator('main').textContent()).not.toMatch(isoDate);
    await close();
  });
});
