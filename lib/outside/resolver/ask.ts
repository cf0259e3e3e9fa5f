import { promises as dns } from 'node:dns';

/** What a question came to. `no_answer`: the servers asked did not answer in time, or with a fault. */
export type Lookup = 'found' | 'no_such_domain' | 'no_records' | 'no_answer';
export type Found<T> = { lookup: Lookup; values: T[] };

/** Milliseconds a server is waited for, and how often each is asked. */
export const dnsPatience = { timeout: 2_500, tries: 2 };

const meaning: Record<string, Lookup> = { ENOTFOUND: 'no_such_domain', ENODATA: 'no_records' };

/** Asks these servers (`address:port`; the system's when there are none). Never throws. */
export async function ask<T>(
  servers: readonly string[],
  question: (resolver: dns.Resolver) => Promise<T[]>,
): Promise<Found<T>> {
  try {
    // A resolver of its own for each question: nothing is remembered from one to the next.
    const resolver = new dns.Resolver(dnsPatience);
    if (servers.length > 0) resolver.setServers(servers);
    const values = await question(resolver);
    return { lookup: values.length > 0 ? 'found' : 'no_records', values };
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    return { lookup: meaning[code] ?? 'no_answer', values: [] };
  }
}

/** A name as it is compared: lower case, without final dot. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');
