import type Cloudflare from 'cloudflare';
import { type KonakError, outside } from '@/lib/kernel/errors';
import { call } from './call';
import { failureOf } from './failure';

export type Account = { id: string; name: string };

const usable = (status: string) => {
  if (status !== 'active') throw outside('cloudflare_token_invalid');
};

async function firstAccount(client: Cloudflare): Promise<Account | undefined> {
  const { result } = await call(true, (options) => client.accounts.list({ per_page: 50 }, options));
  return result[0] && { id: result[0].id, name: result[0].name };
}

/**
 * Checks that the token works and gives the account it is for; undefined when it may not read accounts.
 * Tokens come in two kinds, of a user and of an account, and each is checked at its own address.
 * @throws `cloudflare_token_invalid`
 */
export async function verifyToken(client: Cloudflare): Promise<Account | undefined> {
  try {
    usable((await call(true, (options) => client.user.tokens.verify(options))).status);
  } catch (thrown) {
    const failure: KonakError = failureOf(thrown);
    if (failure.code !== 'cloudflare_token_invalid') throw failure;
    const account = await firstAccount(client).catch(() => undefined);
    if (!account) throw failure;
    const path = { account_id: account.id };
    usable((await call(true, (options) => client.accounts.tokens.verify(path, options))).status);
    return account;
  }
  return firstAccount(client).catch((thrown: unknown) => {
    const failure = failureOf(thrown);
    if (failure.retryable) throw failure;
    return undefined;
  });
}
