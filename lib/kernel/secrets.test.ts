import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWith, parseKeyRing, resealWith, Secret, sealWith } from './secrets';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [first, second] = [key('2025a'), key('2026a')];
const ring = parseKeyRing(first);

describe('a sealed secret', () => {
  it('opens to what was sealed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, purpose) => {
        expect(openWith(ring, sealWith(ring, new Secret(text), purpose), purpose).reveal()).toBe(text);
      }),
    );
  });

  it('opens after the keys were rotated, and not after its key was removed', () => {
    const sealed = sealWith(ring, new Secret('token'), 'account');
    const rotated = parseKeyRing(`${second},${first}`);
    expect(openWith(rotated, sealed, 'account').reveal()).toBe('token');
    expect(sealWith(rotated, new Secret('token'), 'account')).toMatch(/^v1\.2026a\./);
    expect(() => openWith(parseKeyRing(second), sealed, 'account')).toThrow(/cannot be opened/);
  });

  it('is sealed anew once when the keys were rotated, and opens without the old key then', () => {
    const rotated = parseKeyRing(`${second},${first}`);
    const anew = resealWith(rotated, sealWith(ring, new Secret('token'), 'account'), 'account') ?? '';
    expect(openWith(parseKeyRing(second), anew, 'account').reveal()).toBe('token');
    expect(resealWith(rotated, anew, 'account')).toBeUndefined();
  });

  it('does not open for another purpose, nor with any byte changed', () => {
    const sealed = sealWith(ring, new Secret('token'), 'account:1');
    expect(() => openWith(ring, sealed, 'account:2')).toThrow();
    const [version, id, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openWith(ring, `${version}.${id}.${changed.toString('base64url')}`, 'account:1')).toThrow();
    }
  });

  it('never shows itself in text, JSON or an inspection', () => {
    const secret = new Secret('canary-1234');
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect({ secret }, { depth: 9, showHidden: true }),
    ];
    for (const text of shown) expect(text).not.toContain('canary-1234');
  });
});

describe('a key ring', () => {
  it.each(['', 'a', 'a:short', 'A B:xxxx', `a:${randomBytes(31).toString('base64')}`])('refuses %j', (text) => {
    expect(() => parseKeyRing(text)).toThrow(/KONAK_SECRET_KEYS/);
  });
});
