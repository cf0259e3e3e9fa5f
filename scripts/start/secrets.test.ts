import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseKeyRing } from '@/lib/kernel/secrets';
import { generateSecrets, keptSecrets, loginPassword } from './secrets';
import { Stop } from './stop';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'konak-secrets-'));
});
afterEach(() => rmSync(home, { recursive: true }));

describe('the secrets of a home', () => {
  test('are made once and are the same at the next start', () => {
    expect(keptSecrets(home)).toEqual(keptSecrets(home));
  });

  test('can be read by their owner alone', () => {
    keptSecrets(home);
    expect(statSync(path.join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('are never replaced when the file is damaged', () => {
    writeFileSync(path.join(home, 'secrets.json'), '{"AUTH_SECRET":');
    expect(() => keptSecrets(home)).toThrow(Stop);
  });

  test('hold a key ring the application accepts', () => {
    expect(parseKeyRing(generateSecrets().KONAK_SECRET_KEYS).keys.size).toBe(1);
  });
});

describe('the password of a database login', () => {
  test('is the same wherever the secret is, and another for each login', () => {
    expect(loginPassword('s'.repeat(32), 'a')).toBe(loginPassword('s'.repeat(32), 'a'));
    expect(loginPassword('s'.repeat(32), 'a')).not.toBe(loginPassword('s'.repeat(32), 'b'));
    expect(loginPassword('s'.repeat(32), 'a')).not.toBe(loginPassword('t'.repeat(32), 'a'));
  });
});
