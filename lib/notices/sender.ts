import { getDomain } from 'tldts';
import type { Mailbox } from '@/lib/outside/mail';

export type SenderFacts = {
  /** The tenant's name, or the sender's name it chose. */
  name: string;
  /** The sender's address the tenant chose, if its licence has that. */
  wishedAddress: string | null;
  supportEmail: string | null;
  /** The platform's own address. */
  platformAddress: string;
  /** Custom domains of the tenant that are served and proved now. */
  ownHosts: readonly string[];
  /** Those of all other tenants. */
  otherHosts: readonly string[];
};

/** What somebody registered: `acme.co.uk` of `panel.acme.co.uk`; of a shared suffix like `github.io`, what is below it. */
export const registrableDomain = (name: string): string | null => getDomain(name, { allowPrivateDomains: true });

const isWithin = (name: string, host: string) => name === host || name.endsWith(`.${host}`);

/**
 * Whether a tenant may send as an address of this domain (threat 40): one of its hosts is proved to be its own and belongs to
 * the same registrable domain. Where tenants share a registrable domain, only what is at or below a host of its own.
 */
export function coversDomain(domain: string, ownHosts: readonly string[], otherHosts: readonly string[]): boolean {
  const name = domain.toLowerCase();
  const registrable = registrableDomain(name);
  if (!registrable || !ownHosts.some((host) => registrableDomain(host) === registrable)) return false;
  const isShared = otherHosts.some((host) => registrableDomain(host) === registrable);
  return !isShared || ownHosts.some((host) => isWithin(name, host));
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * From and Reply-To of a tenant's mails. An address it has not proved to be its own is only answered to, never sent from: the
 * platform's stands in its place.
 */
export function senderOf(facts: SenderFacts): { from: Mailbox; replyTo?: Mailbox } {
  const { name, wishedAddress: wished, supportEmail, platformAddress, ownHosts, otherHosts } = facts;
  const isOwn = wished !== null && coversDomain(domainOf(wished), ownHosts, otherHosts);
  const from = { name, address: isOwn ? wished : platformAddress };
  const answers = isOwn ? supportEmail : (wished ?? supportEmail);
  return answers && answers !== from.address ? { from, replyTo: { name, address: answers } } : { from };
}
