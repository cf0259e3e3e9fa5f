import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CloudflareError } from './error';

/** Whom a token belongs to. `mayWrite` is false for a token with read permissions only. */
export type Identity = { account: string; token: string; mayWrite: boolean; status: 'active' | 'disabled' | 'expired' };

/** 32 hex digits, always the same for the same text. */
export const stableId = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
export const newId = () => randomBytes(16).toString('hex');
export const accountId = (account: string) => stableId(`account ${account}`);

const TOKEN = /^(sandbox|readonly|expired|disabled)-([a-z0-9][a-z0-9-]*)(?:\.[a-z0-9-]+)?$/;

/**
 * Reads the token of a call: `sandbox-<account>` (and `sandbox-<account>.<anything>`, a second token of the account),
 * `readonly-<account>`, `expired-<account>`, `disabled-<account>`. Every other token is invalid.
 * @throws CloudflareError as the vendor answers a call without a usable token
 */
export function identify(headers: IncomingHttpHeaders, verifying: boolean): Identity {
  const given = headers.authorization;
  if (!given) throw new CloudflareError(400, 9106, 'Missing X-Auth-Key, X-Auth-Email or Authorization headers');
  const token = /^Bearer (\S+)$/.exec(given)?.[1];
  if (!token) {
    const detail = { code: 6111, message: 'Invalid format for Authorization header' };
    throw new CloudflareError(400, 6003, 'Invalid request headers', [detail]);
  }
  const [, kind, account] = TOKEN.exec(token) ?? [];
  if (!kind || !account) {
    if (verifying) throw new CloudflareError(401, 1000, 'Invalid API Token');
    throw new CloudflareError(403, 9109, 'Invalid access token');
  }
  const status = kind === 'expired' || kind === 'disabled' ? kind : 'active';
  if (status !== 'active' && !verifying) throw new CloudflareError(403, 9109, 'Invalid access token');
  return { account, token, mayWrite: kind !== 'readonly', status };
}
