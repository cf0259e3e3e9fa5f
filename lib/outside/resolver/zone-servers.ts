import { isIP } from 'node:net';
import { isPublicAddress } from '@/lib/kernel/public-address';
import { ask, type Lookup, plainName } from './ask';

/** A name server of a zone, at one of its addresses. */
export type ZoneServer = { name: string; address: string };
/** `servers` are those that may be asked; `lookup` is how the search for them ended. */
export type ZoneServers = { lookup: Lookup; servers: ZoneServer[] };

export type Surroundings = {
  /** Recursive servers, which know where a zone lies; the system's when empty. */
  recursive: readonly string[];
  /** Where authoritative servers listen. */
  port: number;
  /** Whether an address that a zone's owner named may be called. */
  mayAsk(address: string): boolean;
};

export const internet: Surroundings = { recursive: [], port: 53, mayAsk: isPublicAddress };

/** Bounds on what the owner of a zone can make us do: name servers, addresses of each, and all of them. */
const most = { servers: 13, addresses: 2, all: 16 };

async function addressesOf(name: string, { recursive, mayAsk }: Surroundings): Promise<string[]> {
  const four = await ask(recursive, (resolver) => resolver.resolve4(name));
  const found = four.values.length > 0 ? four : await ask(recursive, (resolver) => resolver.resolve6(name));
  return found.values.filter(mayAsk).sort().slice(0, most.addresses);
}

const withPort = (address: string, port: number) =>
  isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;

/**
 * The authoritative servers of the zone a name lies in, looked for from the name upwards. An alias is no zone: what the
 * DNS says of its target is another zone's. Without servers, `lookup` says why.
 */
export async function zoneServersOf(name: string, around: Surroundings): Promise<ZoneServers> {
  const labels = plainName(name).split('.');
  for (let at = 0; at < labels.length; at += 1) {
    const zone = labels.slice(at).join('.');
    const [servers, alias] = await Promise.all([
      ask(around.recursive, (resolver) => resolver.resolveNs(zone)),
      ask(around.recursive, (resolver) => resolver.resolveCname(zone)),
    ]);
    if (servers.lookup === 'no_answer') return { lookup: 'no_answer', servers: [] };
    if (servers.lookup !== 'found' || alias.lookup === 'found') continue;
    const names = [...new Set(servers.values.map(plainName))].sort().slice(0, most.servers);
    const found = await Promise.all(
      names.map(async (server) =>
        (await addressesOf(server, around)).map((address) => ({
          name: server,
          address: withPort(address, around.port),
        })),
      ),
    );
    const all = found.flat().slice(0, most.all);
    return { lookup: all.length > 0 ? 'found' : 'no_answer', servers: all };
  }
  return { lookup: 'no_such_domain', servers: [] };
}
