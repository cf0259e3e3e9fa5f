import { invalid, KonakError } from '@/lib/kernel/errors';
import type { Secret } from '@/lib/kernel/secrets';
import { type Account, cloudflare } from '@/lib/outside/cloudflare';

/**
 * The account a token is for; undefined when the token may not tell.
 * @param field the input's field that the token came in
 * @throws invalid, at that field, when Cloudflare does not take the token
 */
export async function verifiedAccount(token: Secret, field = 'api_token'): Promise<Account | undefined> {
  try {
    return await cloudflare(token).verifyToken();
  } catch (thrown) {
    const refusedToken = thrown instanceof KonakError && thrown.code === 'cloudflare_token_invalid';
    throw refusedToken ? invalid({ [field]: 'token_refused' }) : thrown;
  }
}
