import { parseSubnet } from './subnets';

/** What is no site's business: metadata services, and the networks behind the machine (RFC 1918, 3927, 6598). */
const PRIVATE = ['169.254.0.0/16', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

export interface EgressRules {
  /** Chains of ours, and the standing chain that leads to each. */
  chains: { name: string; from: 'DOCKER-USER' | 'INPUT' }[];
  /** What `iptables-restore --noflush` is given: both chains with their rules, replaced as one. */
  text: string;
}

/**
 * The rules that keep the containers of a subnet pool from the machine they run on and from its neighbours. Answers to
 * what was asked of a container pass, containers of the pool are left to the engine's own isolation, and so are name
 * servers of the machine (`nameServers`, IPv4), on their own port only.
 */
export function egressRules(pool: string, nameServers: string[]): EgressRules {
  parseSubnet(pool);
  const named = pool.replace('/', '-');
  const [outward, host] = [`KONAK-OUT-${named}`, `KONAK-IN-${named}`];
  const rule = (chain: string, ...words: string[]) => ['-A', chain, ...words].join(' ');
  const common = (chain: string) => [
    rule(chain, '-m conntrack --ctstate ESTABLISHED,RELATED -j RETURN'),
    ...nameServers.flatMap((address) =>
      ['udp', 'tcp'].map((protocol) => rule(chain, `-d ${address}/32 -p ${protocol} --dport 53 -j RETURN`)),
    ),
  ];
  const lines = [
    '*filter',
    `:${outward} - [0:0]`,
    `:${host} - [0:0]`,
    ...common(outward),
    rule(outward, `-d ${pool} -j RETURN`),
    ...PRIVATE.map((network) => rule(outward, `-d ${network} -j DROP`)),
    ...common(host),
    rule(host, '-j DROP'),
    'COMMIT',
  ];
  return {
    chains: [
      { name: outward, from: 'DOCKER-USER' },
      { name: host, from: 'INPUT' },
    ],
    text: `${lines.join('\n')}\n`,
  };
}

/** The rule that leads from a standing chain to ours, as iptables takes it and lists it. */
export const jumpTo = (name: string, pool: string): string[] => [
  ...['-s', pool],
  ...['-m', 'comment', '--comment', 'konak'],
  ...['-j', name],
];

/** The IPv4 name servers of resolver settings (resolv.conf(5)), without those only the machine itself can ask. */
export function nameServersIn(text: string): string[] {
  const found = text.matchAll(/^\s*nameserver\s+(\d{1,3}(?:\.\d{1,3}){3})\s*$/gm);
  return [...new Set([...found].map(([, address = '']) => address))].filter((address) => !address.startsWith('127.'));
}
