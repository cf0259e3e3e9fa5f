import { promises as dns } from 'node:dns';
import { config } from '@/lib/kernel/config';

/** What a question came to. `no_answer`: the servers asked did not answer in time, or with a fault. */
type Lookup = 'found' | 'no_such_domain' | 'no_records' | 'no_answer';
export type Found<T> = { lookup: Lookup; values: T[] };

/** Milliseconds a server is waited for, and how often each is asked. */
const timeout = 2_500;
const tries = 2;

function resolver(): dns.Resolver {
  const made = new dns.Resolver({ timeout, tries });
  const servers = config().dnsServers;
  if (servers.length > 0) made.setServers(servers);
  return made;
}

const meaning: Record<string, Lookup> = { ENOTFOUND: 'no_such_domain', ENODATA: 'no_records' };

async function ask<T>(question: (resolver: dns.Resolver) => Promise<T[]>): Promise<Found<T>> {
  try {
    const values = await question(resolver());
    return { lookup: values.length > 0 ? 'found' : 'no_records', values };
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    return { lookup: meaning[code] ?? 'no_answer', values: [] };
  }
}

const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** The name servers the DNS gives for a domain, lower case, without final dot, sorted. Never throws. */
export async function nameserversOf(domain: string): Promise<Found<string>> {
  const { lookup, values } = await ask((resolver) => resolver.resolveNs(domain));
  return { lookup, values: values.map(plain).sort() };
}

/** IPv4 addresses of a name, sorted. Never throws. */
export async function addressesOf(name: string): Promise<Found<string>> {
  const { lookup, values } = await ask((resolver) => resolver.resolve4(name));
  return { lookup, values: [...values].sort() };
}

/** Texts of a name, the parts of each put together. Never throws. */
export async function textsOf(name: string): Promise<Found<string>> {
  const { lookup, values } = await ask((resolver) => resolver.resolveTxt(name));
  return { lookup, values: values.map((parts) => parts.join('')) };
}
