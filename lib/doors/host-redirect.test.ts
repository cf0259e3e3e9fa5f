import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostRedirect } from './host-redirect';

beforeAll(() => {
  Object.assign(process.env, {
    KONAK_PUBLIC_URL: 'https://konak.test:8443',
    DATABASE_TENANT_URL: 'postgres://tenant',
    DATABASE_PLATFORM_URL: 'postgres://platform',
    DATABASE_WORKER_URL: 'postgres://worker',
    KONAK_SECRET_KEYS: 'test:none',
    AUTH_SECRET: 'x'.repeat(32),
  });
});

const locationOf = (path: string) => hostRedirect('panel.acme.test', path).headers.get('location') ?? '';

describe('the way to a tenant’s first host', () => {
  it('keeps page and query, scheme and port of the platform, and the method', () => {
    const answer = hostRedirect('panel.acme.test', '/domains/new?step=2&name=a%20b');
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('https://panel.acme.test:8443/domains/new?step=2&name=a%20b');
  });

  it.each([
    '//evil.test',
    '///evil.test/a',
    '/\\evil.test',
    '\\\\evil.test',
    '/\\/evil.test',
    '@evil.test',
    '/@evil.test',
    '.evil.test',
    ':80@evil.test',
    'https://evil.test',
    '/https://evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/\r\nLocation: https://evil.test',
    '/%0d%0aLocation:%20https://evil.test',
    '/%2f%2fevil.test',
    '/%5cevil.test',
    '?next=//evil.test',
    '/../../evil.test',
    '/;@evil.test',
    '/．／／evil.test',
  ])('%j stays a path of that host', (path) => {
    const location = locationOf(path);
    expect(new URL(location).origin).toBe('https://panel.acme.test:8443');
    expect(location).not.toMatch(/[\r\n\t]/);
  });

  it('leads nowhere else, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (path) => {
        expect(new URL(locationOf(path)).origin).toBe('https://panel.acme.test:8443');
      }),
    );
  });
});
