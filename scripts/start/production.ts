import type { Variables } from './variables';

/** Whether a text is too regular to have come from a random source. */
const isRegular = (text: string) => new Set(text).size < 10;

function keyProblem(part: string): string | null {
  const [id = '', encoded = ''] = part.trim().split(':');
  const key = Buffer.from(encoded, 'base64');
  if (!/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32) return 'must be "id:base64 of 32 bytes", divided by commas';
  return new Set(key).size < 12 ? `has a weak key (${id})` : null;
}

/**
 * All that keeps a production start from being safe, one line each. Empty: it may go on.
 * The values themselves are never part of the lines.
 */
export function productionProblems(env: Variables): string[] {
  const problems: string[] = [];
  const keys = env.KONAK_SECRET_KEYS;
  const wrong = keys?.split(',').map(keyProblem).find(Boolean);
  if (!keys) problems.push('KONAK_SECRET_KEYS is missing: the keys that encrypt stored secrets');
  else if (wrong) problems.push(`KONAK_SECRET_KEYS ${wrong}`);

  const secret = env.AUTH_SECRET;
  if (!secret) problems.push('AUTH_SECRET is missing: the key that signs sessions and tokens');
  else if (secret.length < 32) problems.push('AUTH_SECRET is weak: it needs at least 32 characters');
  else if (isRegular(secret)) problems.push('AUTH_SECRET is weak: it repeats itself');

  const url = env.KONAK_PUBLIC_URL;
  if (!url) problems.push('KONAK_PUBLIC_URL is missing: where the platform answers, such as https://konak.example.com');
  else if (!URL.canParse(url)) problems.push('KONAK_PUBLIC_URL is not an address');
  else if (new URL(url).protocol !== 'https:') problems.push('KONAK_PUBLIC_URL must begin with https://');

  if (env.KONAK_SANDBOX) problems.push('KONAK_SANDBOX is set: sandboxes are for trying Konak out');
  return problems;
}
