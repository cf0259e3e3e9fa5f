import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { shared } from './shared';

/** Only this process's own server knows it: what carries it was written by us. */
export const peerToken = (): string => shared('peer.token', () => randomBytes(24).toString('base64url'));

/**
 * The caller's address. `peerHeader` is `<token> <address>`, written by our server from the socket; `forwarded` is
 * `X-Forwarded-For`, of which only the last `trustedHops` entries were written by proxies of ours.
 */
export function callerAddress(peerHeader: string | null, forwarded: string | null, trustedHops: number): string {
  const [token = '', address = ''] = (peerHeader ?? '').split(' ');
  const expected = Buffer.from(peerToken());
  const given = Buffer.from(token);
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  const peer = genuine ? address.replace(/^::ffff:/, '') : '';
  if (trustedHops === 0) return peer;
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  const claimed = hops[hops.length - trustedHops] ?? '';
  return isIP(claimed) ? claimed : peer;
}
