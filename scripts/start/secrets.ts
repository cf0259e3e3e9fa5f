import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Stop } from './stop';

const Secrets = z.object({ KONAK_SECRET_KEYS: z.string().min(1), AUTH_SECRET: z.string().min(32) });
export type Secrets = z.infer<typeof Secrets>;

/** Fresh secrets: a key ring of one key, and the key that signs sessions. */
export function generateSecrets(): Secrets {
  return {
    KONAK_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: randomBytes(48).toString('base64url'),
  };
}

/** The secrets of a development or demo home, made once and kept where only their owner reads them. */
export function keptSecrets(home: string): Secrets {
  const file = path.join(home, 'secrets.json');
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    try {
      return Secrets.parse(JSON.parse(text));
    } catch {
      throw new Stop(
        `${file} cannot be read as secrets.`,
        'Restore it: what is encrypted in the database opens with no other.',
      );
    }
  }
  const secrets = generateSecrets();
  mkdirSync(home, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/**
 * The password of a database login, made from AUTH_SECRET (HKDF, RFC 5869): instances that share the secret agree on
 * it, and there is nothing more to keep.
 */
export function loginPassword(authSecret: string, login: string): string {
  return Buffer.from(hkdfSync('sha256', authSecret, '', `konak database login ${login}`, 32)).toString('base64url');
}
