import { invalid, KonakError } from '@/lib/kernel/errors';
import type { Secret } from '@/lib/kernel/secrets';
import { type Account, cloudflare } from '@/lib/outside/cloudflare';

/**
 * The account a token is for; undefined when the token may not tell.
 * @throws invalid `api_token` when Cloudflare does not take it
 */
export async function verifiedAccount(token: Secret): Promise<Account | undefined> {
  try {
    return await cloudflare(token).verifyToken();
  } catch (thrown) {
    const refusedToken = thrown instanceof KonakError && thrown.code === 'cloudflare_token_invalid';
    throw refusedToken ? invalid({ api_token: 'token_refused' }) : thrown;
  }
}
