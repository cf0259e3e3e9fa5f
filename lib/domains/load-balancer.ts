import { createHash } from 'node:crypto';

/**
 * The load balancer a domain is led to: `addresses[md5(domain) mod n]`, the digest taken as one unsigned big-endian
 * integer (first document, "Load Balancers"), so that a domain always gets the same one.
 * @param domain ASCII, lower case
 */
export function loadBalancerFor(domain: string, addresses: readonly string[]): string {
  const digest = BigInt(`0x${createHash('md5').update(domain, 'ascii').digest('hex')}`);
  const address = addresses[Number(digest % BigInt(addresses.length || 1))];
  if (!address) throw new Error('no load balancer address is configured (KONAK_LB_IPS)');
  return address;
}
