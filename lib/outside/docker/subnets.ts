const SUBNET_BITS = 28;

/** How many /28 networks a pool (`10.201.0.0/16`) has. */
export function subnetCount(pool: string): number {
  return 2 ** (SUBNET_BITS - parseSubnet(pool).bits);
}

/** The n-th /28 of a pool, as `10.201.0.16/28`. */
export function subnetAt(pool: string, n: number): string {
  const address = parseSubnet(pool).address + n * 2 ** (32 - SUBNET_BITS);
  return `${[24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')}/${SUBNET_BITS}`;
}

/** Whether two networks in CIDR notation share an address. IPv6 ones never do with ours. */
export function overlaps(one: string, other: string): boolean {
  if (one.includes(':') || other.includes(':')) return false;
  const [a, b] = [parseSubnet(one), parseSubnet(other)];
  const bits = Math.min(a.bits, b.bits);
  return bits === 0 || a.address >>> (32 - bits) === b.address >>> (32 - bits);
}

/** Subnets not overlapping any in `taken`, beginning with the `first`-th, each once. */
export function* freeSubnets(pool: string, taken: string[], first: number): Generator<string> {
  const count = subnetCount(pool);
  for (let step = 0; step < count; step += 1) {
    const subnet = subnetAt(pool, (first + step) % count);
    if (!taken.some((other) => overlaps(subnet, other))) yield subnet;
  }
}

/** An IPv4 network in CIDR notation. Throws on anything else. */
export function parseSubnet(cidr: string): { address: number; bits: number } {
  const [address = '', bits = ''] = cidr.split('/');
  const octets = address.split('.').map(Number);
  const valid = octets.length === 4 && octets.every((octet) => Number.isInteger(octet) && octet >= 0 && octet <= 255);
  if (!valid || !/^\d{1,2}$/.test(bits) || Number(bits) > 32) throw new Error(`not an IPv4 network: ${cidr}`);
  return { address: octets.reduce((sum, octet) => sum * 256 + octet, 0), bits: Number(bits) };
}
