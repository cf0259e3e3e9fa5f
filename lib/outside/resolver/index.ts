import { config } from '@/lib/kernel/config';
import { ask, type Found, plainName } from './ask';

export { type AuthoritativeAnswer, askAuthoritative, type ServerAnswer } from './authoritative';

/** The name servers the DNS gives for a domain, lower case, without final dot, sorted. Never throws. */
export async function nameserversOf(domain: string): Promise<Found<string>> {
  const { lookup, values } = await ask(config().dnsServers, (resolver) => resolver.resolveNs(domain));
  return { lookup, values: values.map(plainName).sort() };
}

/** IPv4 addresses of a name, sorted. Never throws. */
export async function addressesOf(name: string): Promise<Found<string>> {
  const { lookup, values } = await ask(config().dnsServers, (resolver) => resolver.resolve4(name));
  return { lookup, values: [...values].sort() };
}

/** Texts of a name, the parts of each put together. Never throws. */
export async function textsOf(name: string): Promise<Found<string>> {
  const { lookup, values } = await ask(config().dnsServers, (resolver) => resolver.resolveTxt(name));
  return { lookup, values: values.map((parts) => parts.join('')) };
}
