import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { productionProblems } from './production';
import { generateSecrets } from './secrets';

const good = () => ({ ...generateSecrets(), KONAK_PUBLIC_URL: 'https://konak.example.com' });
const key = (bytes: Buffer) => `k1:${bytes.toString('base64')}`;

describe('a start for production', () => {
  test('has nothing against generated secrets and a public address over TLS', () => {
    expect(productionProblems(good())).toEqual([]);
  });

  test('lists everything that is missing at once', () => {
    const list = productionProblems({}).join('\n');
    for (const name of ['KONAK_SECRET_KEYS', 'AUTH_SECRET', 'KONAK_PUBLIC_URL'])
      expect(list).toContain(`${name} is missing`);
  });

  test.each([
    ['a short signing key', { AUTH_SECRET: 'short' }, 'AUTH_SECRET is weak'],
    ['a signing key that repeats itself', { AUTH_SECRET: 'ab'.repeat(30) }, 'AUTH_SECRET is weak'],
    ['an encryption key of the wrong length', { KONAK_SECRET_KEYS: key(randomBytes(16)) }, 'KONAK_SECRET_KEYS must be'],
    ['an encryption key of zeros', { KONAK_SECRET_KEYS: key(Buffer.alloc(32)) }, 'KONAK_SECRET_KEYS has a weak key'],
    ['a public address without TLS', { KONAK_PUBLIC_URL: 'http://konak.example.com' }, 'https://'],
    ['a sandbox', { KONAK_SANDBOX: 'stripe' }, 'KONAK_SANDBOX is set'],
  ])('refuses %s', (_, wrong, said) => {
    expect(productionProblems({ ...good(), ...wrong })).toEqual([expect.stringContaining(said)]);
  });

  test('finds the weak key of a ring behind a good one', () => {
    const ring = `${generateSecrets().KONAK_SECRET_KEYS},old:${Buffer.alloc(32, 1).toString('base64')}`;
    expect(productionProblems({ ...good(), KONAK_SECRET_KEYS: ring })).toEqual([expect.stringContaining('(old)')]);
  });

  test('never repeats a secret in its complaint', () => {
    const secret = 'aaaaaaaabbbbbbbbaaaaaaaabbbbbbbbaaaa';
    expect(productionProblems({ ...good(), AUTH_SECRET: secret }).join()).not.toContain('aaaabbbb');
  });
});
