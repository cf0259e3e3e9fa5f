import { eq, sql } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { invalid, limitReached } from '@/lib/kernel/errors';
import { entitlementsOf } from '@/lib/licences';
import { hostMap } from '@/lib/tenants';
import { usedMeters } from '@/lib/usage';
import { customerOf } from './customer';
import { refuseDomainName } from './domain-name';

/** @throws invalid `domain`, with why the name cannot be hosted here at all */
export function assertHostableName(domain: string): void {
  const refusal = refuseDomainName(domain, config().platformHost);
  if (refusal) throw invalid({ domain: refusal });
  // A tenant's panel answers there already.
  if (hostMap().resolve(domain)) throw invalid({ domain: 'domain_reserved' });
}

/** @throws invalid `domain_taken`, the same words whoever has it */
export async function assertNameIsFree(tx: Tx, domain: string): Promise<void> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select domains.is_name_taken(${domain}) as taken`);
  if (row?.taken) throw invalid({ domain: 'domain_taken' });
}

/**
 * Tells early that there is no room for one more domain. Nothing is taken: applying does that, in one statement.
 * @throws limit_reached, of the plan or of the tenant's licence
 */
export async function assertRoomForDomain(tx: Tx, ctx: Context): Promise<void> {
  const customerId = customerOf(ctx);
  const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId));
  const own = customer?.maxDomains ?? 0;
  const used = await usedMeters(tx, ctx.tenant.id, customerId);
  if ((used.get('domains') ?? 0) >= own) throw limitReached('domains', own);
  const ofTenant = entitlementsOf(ctx.tenant.id, ctx.clock.now()).limits.get('domains') ?? 0;
  const usedByTenant = await usedMeters(tx, ctx.tenant.id, ctx.tenant.id);
  if ((usedByTenant.get('domains') ?? 0) >= ofTenant) throw limitReached('domains', ofTenant);
}
