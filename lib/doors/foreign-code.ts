import { headers } from 'next/headers';
import { keepHeader, marketingPaths } from './kept-pages';

/**
 * Whether the page being made may carry code of the tenant's own: a marketing page, made for the server's memory and so for
 * visitors without a session. Inline scripts must bear the nonce that is given. Everywhere else null.
 */
export async function mayCarryForeignCode(): Promise<{ nonce: string } | null> {
  const asked = await headers();
  if (asked.get(keepHeader) !== '1' || !marketingPaths.has(asked.get('x-konak-path') ?? '')) return null;
  const [, nonce] = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '') ?? [];
  return nonce ? { nonce } : null;
}
