import { parse } from 'tldts';
import { isSpecialName, isWithin, toHostName } from '@/lib/kernel/host-name';

export type HostRefusal = 'domain_malformed' | 'domain_reserved' | 'domain_public_suffix';

/** First labels that programs look for by themselves and trust: no pages belong there. */
const trusted = new Set(['autoconfig', 'autodiscover', 'isatap', 'mta-sts', 'openpgpkey', 'wpad']);

const parts = (name: string) => parse(name, { allowPrivateDomains: true });

/** The registrable domain a host lies in (publicsuffix.org, with its private section); the proof stands there. */
export const registrableOf = (host: string): string => parts(host).domain ?? host;

/**
 * Why a name in ASCII cannot be a tenant's own host; undefined when it can. Nothing here depends on what other tenants
 * have, so nobody learns of them.
 * @param denied names of the operator's choice that are refused with all below them
 */
export function refuseCustomHost(
  name: string,
  platformHost: string,
  denied: readonly string[] = [],
): HostRefusal | undefined {
  if (toHostName(name) !== name) return 'domain_malformed';
  if (isSpecialName(name)) return 'domain_reserved';
  if (isWithin(name, platformHost) || isWithin(platformHost, name)) return 'domain_reserved';
  if (denied.some((each) => isWithin(name, each))) return 'domain_reserved';
  const { publicSuffix, domain } = parts(name);
  if (publicSuffix === name || domain === null) return 'domain_public_suffix';
  return trusted.has(name.split('.')[0] ?? '') ? 'domain_reserved' : undefined;
}

/** The other of a registrable domain and its `www`; undefined for every other host. */
export function companionOf(host: string): string | undefined {
  const domain = registrableOf(host);
  if (host === domain) return `www.${host}`;
  return host === `www.${domain}` ? domain : undefined;
}
