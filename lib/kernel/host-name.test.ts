import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHostName } from './host-name';

describe('a name as it is typed', () => {
  it.each([
    ['Example.COM', 'example.com'],
    ['  example.com. ', 'example.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ])('%s becomes %s', (typed, name) => {
    expect(toHostName(typed)).toBe(name);
  });

  it.each([
    '',
    ' ',
    '.',
    'a..example',
    '-a.example',
    'a-.example',
    'a_b.example',
    '*.example',
    'http://a.example',
    'a.example/x',
    'a.example:80',
    'me@a.example',
    'a b.example',
    'a.example?x',
    'a%2eexample',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(200)}example`,
    'xn--a.example',
    '‮example.com\u0000',
  ])('%j is none', (typed) => {
    expect(toHostName(typed)).toBeUndefined();
  });

  it('is read the same again, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'grapheme', maxLength: 300 })), (typed) => {
        const name = toHostName(typed);
        if (name === undefined) return;
        expect(toHostName(name)).toBe(name);
        expect(name).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/);
        expect(name.length).toBeLessThanOrEqual(253);
      }),
    );
  });

  it('of a thousand labels or a hundred thousand letters is refused at once', () => {
    const began = performance.now();
    for (const huge of ['ü.'.repeat(1000), 'a'.repeat(100_000), 'ı'.repeat(50_000)]) {
      expect(toHostName(huge)).toBeUndefined();
    }
    expect(performance.now() - began).toBeLessThan(100);
  });
});
