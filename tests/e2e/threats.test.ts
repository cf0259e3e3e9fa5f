import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { ask } from '../support/http';

const { port } = inject('konak');
const host = (slug: string) => `${slug ? `${slug}.` : ''}localhost:${port}`;
const names: Record<string, string> = { acme: 'Acme', deniz: 'Deniz', lindner: 'Lindner' };

async function get(slug: string, path: string, headers: Record<string, string> = {}) {
  const answer = await ask({ port, host: host(slug), path, headers });
  if (!answer) throw new Error('nobody answers');
  return answer;
}

function post(slug: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask({
    port,
    host: host(slug),
    path,
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function tokenOf(slug: string): Promise<string> {
  const answer = await post(slug, '/api/auth/login', { email: `customer@${slug}.test`, password: 'konak-demo-1' });
  return JSON.parse(answer?.body ?? '{}').token;
}

describe('the host of a request', () => {
  it.each([
    ['x-konak-tenant', 'deniz'],
    ['x-konak-ip', '10.0.0.1'],
    ['x-forwarded-host', `deniz.localhost:${port}`],
    ['forwarded', 'host=deniz.localhost'],
    ['x-original-url', '/admin'],
    ['x-rewrite-url', '/t/deniz'],
    ['x-next-intl-locale', 'de'],
    ['x-middleware-rewrite', '/t/deniz'],
    ['x-matched-path', '/admin'],
  ])('decides the tenant, whatever %s says', async (name, value) => {
    const answer = await get('acme', '/', { [name]: value });
    expect([answer.status, answer.body.includes('Acme'), answer.body.includes('Deniz')]).toEqual([200, true, false]);
  });

  it.each([
    'nobody.localhost',
    'evil.test',
    '127.0.0.1',
    '[::1]',
    'acme.localhost.evil.test',
    'acme.localhost@evil.test',
    'a b',
  ])('of nobody (%s) gets a plain 404 that names no tenant', async (name) => {
    const answer = await ask({ port, host: name });
    expect([400, 404]).toContain(answer?.status);
    expect(Object.values(names).some((tenant) => answer?.body.includes(tenant))).toBe(false);
  });

  it.each(['ACME.localhost', 'acme.localhost.', 'acme.LOCALHOST:1'])(
    'is the same tenant in another spelling: %s',
    async (name) => {
      const answer = await ask({ port, host: name });
      expect([answer?.status, answer?.body.includes('Acme')]).toEqual([200, true]);
    },
  );
});

describe('a page behind a login', () => {
  const spellings = (page: string) => [
    page,
    `/${page}`,
    `${page}/`,
    page.toUpperCase(),
    page.replace('/', '/%2e/'),
    page.replace(/^\/(.)/, (_, first: string) => `/%${first.charCodeAt(0).toString(16)}`),
    `${page}.rsc`,
    `${page}.json`,
    `/_next/data/x${page}.json`,
    `/_next/..${page}`,
    `/t/x/en${page}`,
    `${page}?_rsc=1`,
  ];
  const tricks: Record<string, string>[] = [
    {},
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
    { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
    { cookie: 'session=forged; __Host-session=forged' },
    { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.' },
  ];

  it.each(['/dashboard', '/domains', '/sites', '/account', '/manage', '/admin', '/admin/tenants', '/admin/audit'])(
    'shows no data to the signed-out, however it is spelled: %s',
    async (page) => {
      for (const path of spellings(page)) {
        for (const headers of tricks) {
          const answer = await get('', path, headers);
          const shown = `${path} ${JSON.stringify(headers)}: ${answer.status}`;
          expect(answer.body, shown).not.toMatch(/customer@|admin@|konak-demo|FAT-\d{4}/);
          expect(answer.status, shown).toBeLessThan(500);
        }
      }
    },
  );
});

describe('a session', () => {
  it('of one tenant is worth nothing on another host, and nothing on the platform', async () => {
    const authorization = `Bearer ${await tokenOf('acme')}`;
    const statuses = await Promise.all(
      ['acme', 'deniz', 'lindner', ''].map(async (slug) => (await get(slug, '/api/auth/me', { authorization })).status),
    );
    expect(statuses).toEqual([200, 401, 401, 401]);
  });

  it('is refused when the token was changed, cut or signed by nobody', async () => {
    const token = await tokenOf('acme');
    const [head, body, signature = ''] = token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    const other = `${head}.${body}.${signature.slice(1)}A`;
    for (const forged of [none, other, `${head}.${body}`, `${token}x`, 'x', '']) {
      expect((await get('acme', '/api/auth/me', { authorization: `Bearer ${forged}` })).status).toBe(401);
    }
  });

  it('ends at once for every copy of it when it is closed', async () => {
    const authorization = `Bearer ${await tokenOf('acme')}`;
    expect((await post('acme', '/api/auth/logout', {}, { authorization }))?.status).toBe(200);
    expect((await get('acme', '/api/auth/me', { authorization })).status).toBe(401);
  });

  it('of a tenant reaches no staff door', async () => {
    const authorization = `Bearer ${await tokenOf('acme')}`;
    for (const path of [
      '/api/customers',
      '/api/audit/logs',
      '/api/plans',
      '/api/admin/customers',
      '/api/admin/stats',
    ]) {
      for (const slug of ['acme', ''])
        expect([401, 403, 404], path).toContain((await get(slug, path, { authorization })).status);
    }
  });
});

describe('a change asked for by a page of another site', () => {
  it('is refused', async () => {
    for (const [name, value] of [
      ['origin', 'http://evil.test'],
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const answer = await post('acme', '/api/auth/logout', {}, { [name]: value });
      expect(answer?.status).toBe(403);
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 403, code: 'foreign_origin' });
    }
  });
});

describe('an error', () => {
  it('is problem+json with fields by name, in the language asked for', async () => {
    const answer = await post(
      'acme',
      '/api/auth/register',
      { email: 'x', password: 'short' },
      { 'accept-language': 'tr' },
    );
    expect(answer?.status).toBe(422);
    expect(answer?.headers['content-type']).toBe('application/problem+json');
    const problem = JSON.parse(answer?.body ?? '');
    expect(problem).toMatchObject({
      status: 422,
      instance: '/api/auth/register',
      type: expect.any(String),
      title: expect.any(String),
    });
    expect(Object.keys(problem.errors).sort()).toEqual(['email', 'full_name', 'password']);
  });

  it.each([
    ['not JSON', '{"a":'],
    ['a list', '[]'],
    ['too deep', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
    ['too large', JSON.stringify({ a: 'x'.repeat(2_000_000) })],
  ])('answers %s with a refusal that tells nothing of the inside', async (_what, body) => {
    const answer = await post('acme', '/api/auth/login', body);
    expect([413, 422]).toContain(answer?.status);
    expect(answer?.body).not.toMatch(/node_modules|\.ts:|select |Error:/i);
  });
});

describe('the content security policy', () => {
  it('lets only scripts with the answer’s own nonce, or known word for word, run where a password is typed', async () => {
    const page = '/login?x=1'; // with a question it is made for each visitor
    const [one, other] = [await get('acme', page), await get('acme', page)];
    const nonces = [one, other].map(
      ({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(String(one.headers['content-security-policy'])).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    const policy = String(one.headers['content-security-policy']);
    for (const [, attributes = '', text = ''] of one.body.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      const hash = createHash('sha256').update(text).digest('base64');
      expect(
        attributes.includes(`nonce="${nonces[0]}"`) || policy.includes(`'sha256-${hash}'`),
        text.slice(0, 80),
      ).toBe(true);
    }
  });
});
