import { parse } from 'tldts';
import { isSpecialName, isWithin, toHostName } from '@/lib/kernel/host-name';

export type NameRefusal = 'domain_malformed' | 'domain_reserved' | 'domain_public_suffix' | 'domain_not_registrable';

/**
 * Why a name in ASCII cannot be a hosted domain; undefined when it can. A zone stands at a registrable domain, so
 * subdomains and public suffixes (publicsuffix.org, with its private section) are refused, and so is everything above
 * or below the platform's own host.
 */
export function refuseDomainName(name: string, platformHost: string): NameRefusal | undefined {
  if (toHostName(name) !== name) return 'domain_malformed';
  if (isSpecialName(name)) return 'domain_reserved';
  if (isWithin(name, platformHost) || isWithin(platformHost, name)) return 'domain_reserved';
  const { publicSuffix, domain } = parse(name, { allowPrivateDomains: true });
  if (publicSuffix === name) return 'domain_public_suffix';
  return domain === name ? undefined : 'domain_not_registrable';
}
