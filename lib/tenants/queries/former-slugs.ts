import { and, desc, eq, gt } from 'drizzle-orm';
import { formerSlugs } from '@/db/schema/tenants';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';

/** The tenant's earlier subdomains that still send visitors on, the newest first. */
export const listFormerSlugs = (tx: Tx, ctx: Context): Promise<{ slug: string; until: Date }[]> =>
  tx
    .select({ slug: formerSlugs.slug, until: formerSlugs.until })
    .from(formerSlugs)
    .where(and(eq(formerSlugs.tenantId, ctx.tenant.id), gt(formerSlugs.until, ctx.clock.now())))
    .orderBy(desc(formerSlugs.until))
    .limit(100);
