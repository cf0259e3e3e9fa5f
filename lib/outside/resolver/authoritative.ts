import type { promises as dns } from 'node:dns';
import { config } from '@/lib/kernel/config';
import { ask, type Lookup, plainName } from './ask';
import { internet, type Surroundings, type ZoneServer, zoneServersOf } from './zone-servers';

export type QuestionType = 'TXT' | 'CNAME' | 'A' | 'AAAA';
/** What one authoritative server says. `server` is its name; texts are whole, names lower case without final dot. */
export type ServerAnswer = { server: string; lookup: Lookup; values: string[] };
/** `lookup` is `found` when there were servers to ask; what each of them says is theirs. */
export type AuthoritativeAnswer = { lookup: Lookup; servers: ServerAnswer[] };

/** Milliseconds everything may take together: a person waits for it. */
const deadline = 12_000;
/** A server's answer is kept to so many values: a zone may hold thousands. */
const mostValues = 50;

const questions: Record<QuestionType, (resolver: dns.Resolver, name: string) => Promise<string[]>> = {
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
  CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(plainName),
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
};

async function askServer(
  { name: server, address }: ZoneServer,
  type: QuestionType,
  name: string,
): Promise<ServerAnswer> {
  const { lookup, values } = await ask([address], (resolver) => questions[type](resolver, name));
  return { server, lookup, values: [...values].sort().slice(0, mostValues) };
}

const configured = (): ZoneServer[] => config().dnsServers.map((address) => ({ name: address, address }));

async function search(name: string, types: readonly QuestionType[], around: Surroundings | undefined) {
  const own = around ? [] : configured();
  const zone =
    own.length > 0 ? { lookup: 'found' as const, servers: own } : await zoneServersOf(name, around ?? internet);
  return Promise.all(
    types.map(async (type) => ({
      lookup: zone.lookup,
      servers: await Promise.all(zone.servers.map((server) => askServer(server, type, name))),
    })),
  );
}

/**
 * Asks every authoritative server of a name's zone directly, so that no cache answers, one answer a type. Where
 * `KONAK_DNS_SERVERS` is set, its servers are the authoritative ones. Servers at addresses that are not public are not
 * asked: the owner of a zone names them, and may mean ours. Never throws.
 * @param around where to look instead of on the internet
 */
export async function askAuthoritative(
  name: string,
  types: readonly QuestionType[],
  around?: Surroundings,
): Promise<AuthoritativeAnswer[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<AuthoritativeAnswer[]>((resolve) => {
    timer = setTimeout(() => resolve(types.map(() => ({ lookup: 'no_answer', servers: [] }))), deadline);
  });
  try {
    return await Promise.race([search(name, types, around), late]);
  } finally {
    clearTimeout(timer);
  }
}
