import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { shared } from './shared';

/** Only this process's own server knows it: what carries it was written by us. */
export const peerToken = (): string => shared('peer.token', () => randomBytes(24).toString('base64url'));

/** Whether a text is the token. */
export function isPeerToken(text: string): boolean {
  const [expected, given] = [Buffer.from(peerToken()), Buffer.from(text)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** An IPv4 address in IPv6's clothes (RFC 4291) is that IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** What our server wrote: `<token> <address> <direct|forwarded>`; undefined when somebody else wrote it. */
function genuinePeer(header: string | null): { address: string; direct: boolean } | undefined {
  const [token = '', address = '', way] = (header ?? '').split(' ');
  if (!isPeerToken(token)) return undefined;
  return { address: plain(address), direct: way === 'direct' };
}

/**
 * The caller's address. `peerHeader` was written by our server from the socket; `forwarded` is
 * `X-Forwarded-For`, of which only the last `trustedHops` entries were written by proxies of ours.
 */
export function callerAddress(peerHeader: string | null, forwarded: string | null, trustedHops: number): string {
  const peer = genuinePeer(peerHeader)?.address ?? '';
  if (trustedHops === 0) return peer;
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  const claimed = hops[hops.length - trustedHops] ?? '';
  return isIP(claimed) ? plain(claimed) : peer;
}

/** Whether the request reached our server straight from its sender: no proxy, ours or theirs, says it passed it on. */
export const cameDirectly = (peerHeader: string | null): boolean => genuinePeer(peerHeader)?.direct ?? false;
