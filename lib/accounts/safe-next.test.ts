import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';

const foreign = [
  'https://evil.test',
  'HTTPS://evil.test/domains',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  '\t//evil.test',
  ' //evil.test',
  '/ /evil.test',
  '/.//evil.test',
  '/..//evil.test',
  '/a/..//evil.test',
  '/%2e//evil.test',
  'javascript:alert(1)',
  'JaVaScRiPt://%0aalert(1)',
  'data:text/html,x',
  'evil.test',
  '@evil.test',
  '.evil.test',
  '?next=//evil.test',
  '#x',
  '',
  '/\u0000/evil.test',
  '/\u2028/evil.test',
  '/／evil.test',
  '/ı',
  `/${'a'.repeat(600)}`,
];

describe('where a login leads', () => {
  it.each(foreign)('is home when the wish is %j', (wish) => {
    expect(safeNext(wish, '/home')).toBe('/home');
  });

  it.each([undefined, null, 3, ['/domains'], {}])('is home when the wish is no text (%j)', (wish) => {
    expect(safeNext(wish, '/home')).toBe('/home');
  });

  it.each(['/domains', '/domains/new?step=2', '/manage#users', '/a%2fb', '/', '/tables'])(
    'is the page asked for: %s',
    (wish) => {
      expect(safeNext(wish, '/home')).toBe(wish);
    },
  );

  it.each([
    '/login',
    '/login?next=/x',
    '/api/auth/logout',
    '/admin/login',
    '/t/x/en',
    '/register#x',
    '/x/../api/auth/me',
  ])('is home rather than %s', (wish) => {
    expect(safeNext(wish, '/home')).toBe('/home');
  });

  it('never leaves the host, whatever is wished', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '%2f',
      '%5c',
      '?',
      '#',
      '\t',
      ' ',
      'evil.test',
      'http:',
    );
    const wishes = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => `/${some.join('')}`),
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        expect(new URL(safeNext(wish, '/home'), 'http://acme.test/login').host).toBe('acme.test');
      }),
      { numRuns: 3000 },
    );
  });
});
