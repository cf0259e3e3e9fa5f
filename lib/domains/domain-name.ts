import { parse } from 'tldts';

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

function hostIn(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/**
 * What a person typed as a DNS name in ASCII (UTS #46, as browsers read it): lower case, no final dot, at most 253
 * characters. Undefined when it is no name: an address, a URL, a wildcard, an empty or overlong label.
 */
export function toHostName(text: string): string | undefined {
  const typed = text.trim().replace(/\.$/, '');
  // The URL parser would take these as parts of a URL; a name has none of them.
  if (typed === '' || typed.length > 253 || /[\s/:@?#%\\[\]_*<>^|]/.test(typed)) return undefined;
  const parsed = hostIn(`http://${typed}`);
  if (parsed === '' || parsed.length > 253) return undefined;
  const labels = parsed.split('.');
  if (!labels.every((part) => label.test(part)) || /^[0-9]+$/.test(labels.at(-1) ?? '')) return undefined;
  return parsed;
}

/** Names that mean something else than a site on the internet (RFC 6761, RFC 6762, RFC 8375, RFC 7686). */
const special = ['localhost', 'local', 'internal', 'invalid', 'arpa', 'onion', 'alt'];

const within = (name: string, parent: string) => name === parent || name.endsWith(`.${parent}`);

export type NameRefusal = 'domain_malformed' | 'domain_reserved' | 'domain_public_suffix' | 'domain_not_registrable';

/**
 * Why a name in ASCII cannot be a hosted domain; undefined when it can. A zone stands at a registrable domain, so
 * subdomains and public suffixes (publicsuffix.org, with its private section) are refused, and so is everything above
 * or below the platform's own host.
 */
export function refuseDomainName(name: string, platformHost: string): NameRefusal | undefined {
  if (toHostName(name) !== name) return 'domain_malformed';
  if (special.some((reserved) => within(name, reserved))) return 'domain_reserved';
  if (within(name, platformHost) || within(platformHost, name)) return 'domain_reserved';
  const { publicSuffix, domain } = parse(name, { allowPrivateDomains: true });
  if (publicSuffix === name) return 'domain_public_suffix';
  return domain === name ? undefined : 'domain_not_registrable';
}
