import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Variables } from './variables';

const file = (home: string) => path.join(home, 'environment.json');

/** What a running start knows that other commands of the same home need; the secrets are not among it. */
const shared = ['DATABASE_URL', 'DATABASE_TENANT_URL', 'DATABASE_PLATFORM_URL', 'DATABASE_WORKER_URL', 'KONAK_SANDBOX'];
shared.push(
  'CLOUDFLARE_API_BASE_URL',
  'STRIPE_API_BASE_URL',
  'STRIPE_SECRET_KEY',
  'KONAK_PUBLIC_URL',
  'PORT',
  'KONAK_ENV',
);

/** Leaves word for `npm run worker` and `npm run konak` where the running parts are. */
export function shareEnvironment(home: string, env: Variables): void {
  const known = Object.fromEntries(shared.filter((name) => env[name]).map((name) => [name, env[name]]));
  writeFileSync(`${file(home)}.new`, JSON.stringify(known, null, 2), { mode: 0o600 });
  renameSync(`${file(home)}.new`, file(home));
}

export const unshareEnvironment = (home: string): void => rmSync(file(home), { force: true });

/** What a running start left word of; nothing when none runs. */
export function sharedEnvironment(home: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file(home), 'utf8'));
  } catch {
    return {};
  }
}
