import { operation } from '@/lib/kernel/operation';
import type { Zone } from '@/lib/outside/cloudflare';
import { nameserversOf } from '@/lib/outside/resolver';
import { boundZone } from '../bound-zone';
import { CheckNameservers, Nameservers, type NameserversView } from '../shapes';

/** What the registry says now, beside what it should say. Cloudflare's word counts: it looks from many places. */
export async function compareNameservers(zone: Zone): Promise<NameserversView> {
  const { lookup, values } = await nameserversOf(zone.name);
  return {
    configured: zone.status === 'active',
    status: zone.status,
    current_nameservers: values,
    required_nameservers: zone.nameservers,
    lookup,
  };
}

/** Step 4 of "Domain Ekleme": whether the registrar's name servers lead to the zone. Changes nothing; made for polling. */
export const checkNameservers = operation({
  name: 'zone.check_nameservers',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: CheckNameservers,
  output: Nameservers,
  async gather({ input, ctx, read }) {
    const { zone } = await boundZone(input, ctx, read);
    return compareNameservers(zone);
  },
  run: async ({ gathered }) => gathered,
});
