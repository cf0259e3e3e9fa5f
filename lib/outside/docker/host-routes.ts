import { readFile } from 'node:fs/promises';

const octets = (hex: string) => (hex.match(/../g) ?? []).reverse().map((pair) => Number.parseInt(pair, 16));
const bitsOf = (mask: string) =>
  octets(mask).reduce((sum, octet) => sum + octet.toString(2).replaceAll('0', '').length, 0);

/** The IPv4 networks in the text of `/proc/net/route` (proc(5)), as `10.0.0.0/8`; the default route is none. */
export function routedNetworks(table: string): string[] {
  const rows = table.trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [, destination = '', , , , , , mask = ''] = row.trim().split(/\s+/);
    const bits = bitsOf(mask);
    return bits === 0 ? [] : [`${octets(destination).join('.')}/${bits}`];
  });
}

/**
 * Networks this machine has a way to already, such as the bridges an engine that crashed left behind: a site's network
 * on one of them would not be reached. Empty where the system keeps no such table.
 */
export async function hostNetworks(): Promise<string[]> {
  const table = await readFile('/proc/net/route', 'utf8').catch(() => '');
  return routedNetworks(table);
}
