import { asc, eq } from 'drizzle-orm';
import { customDomains, tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { oldestFirst } from './oldest-first';

export type AwaitingDomain = {
  id: string;
  host: string;
  tenantId: string;
  tenantName: string;
  verifiedAt: Date | null;
};

/** The proved domains of all tenants that staff have not yet let into service, oldest proof first; for staff. */
export const domainsAwaitingApproval = (tx: Tx): Promise<AwaitingDomain[]> =>
  tx
    .select({
      id: customDomains.id,
      host: customDomains.host,
      tenantId: customDomains.tenantId,
      tenantName: tenants.name,
      verifiedAt: customDomains.verifiedAt,
    })
    .from(customDomains)
    .innerJoin(tenants, eq(tenants.id, customDomains.tenantId))
    .where(eq(customDomains.status, 'verified'))
    .orderBy(asc(customDomains.verifiedAt), ...oldestFirst)
    .limit(20);
