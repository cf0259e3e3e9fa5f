import type { IncomingHttpHeaders } from 'node:http';
import { StripeError } from './error';

/**
 * The account of a secret key: `sk_test_<account>` (and `rk_test_<account>`), with anything after a dot telling keys
 * of one account apart. Names that begin with "invalid", live keys and everything else are refused.
 */
export function accountOfKey(headers: IncomingHttpHeaders): string {
  const refuse = (message: string) => new StripeError(401, { type: 'invalid_request_error', message });
  const given = headers.authorization ?? '';
  const basic = /^Basic (\S+)$/.exec(given)?.[1];
  const key = basic ? Buffer.from(basic, 'base64').toString().split(':')[0] : /^Bearer (\S+)$/.exec(given)?.[1];
  if (!key) {
    throw refuse('You did not provide an API key. You need to provide your API key in the Authorization header.');
  }
  const account = /^[sr]k_test_([A-Za-z0-9_-]+)(?:\.[\w-]+)?$/.exec(key)?.[1];
  if (!account || account.startsWith('invalid')) throw refuse(`Invalid API Key provided: ${key.slice(0, 8)}****`);
  return account;
}
