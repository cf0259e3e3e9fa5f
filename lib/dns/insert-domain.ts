import { hostedDomains } from '@/db/schema/domains';
import { customerOf, type DomainRow, loadBalancerOf } from '@/lib/domains';
import { actorId, type Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { invalid } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';

type NewDomain = Partial<DomainRow> &
  Pick<DomainRow, 'domainName' | 'cfAccountType'> & {
    projectName?: string | null;
    /** Seals the customer's own token for the row it will stand in. */
    seal?: (domainId: string) => string;
  };

/** Takes a domain's name over all tenants. @throws invalid `domain_taken`, the same words whoever has it */
export async function insertDomain(tx: Tx, ctx: Context, { seal, ...given }: NewDomain): Promise<DomainRow> {
  const id = newId();
  const [made] = await tx
    .insert(hostedDomains)
    .values({
      ...given,
      id,
      tenantId: ctx.tenant.id,
      customerId: customerOf(ctx),
      createdBy: actorId(ctx.actor),
      useCloudflare: given.cfAccountType !== 'none',
      cfApiTokenEncrypted: seal?.(id) ?? null,
      lbIp: loadBalancerOf(given.domainName),
    })
    .onConflictDoNothing()
    .returning();
  if (!made) throw invalid({ domain: 'domain_taken' });
  return made;
}
