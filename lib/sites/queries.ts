import { and, count, desc, eq, ilike, isNull, or, type SQL } from 'drizzle-orm';
import { hostedDomains } from '@/db/schema/domains';
import { containers, sites } from '@/db/schema/sites';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import { containerView, type SiteDetail, type SiteView, siteView } from './shapes';

export type SiteFilter = { page?: number; limit?: number; search?: string; domainId?: string };
export type SitePage = { sites: SiteView[]; total: number; page: number; pages: number; limit: number };

/** A customer's sites are that customer's; a tenant admin and staff see all their transaction can see. */
function mine(ctx: Context): SQL | undefined {
  if (ctx.actor.kind !== 'user' || ctx.actor.role === 'tenant_admin') return undefined;
  return ctx.actor.customerId ? eq(sites.customerId, ctx.actor.customerId) : isNull(sites.id);
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

export async function listSitesOf(tx: Tx, ctx: Context, filter: SiteFilter = {}): Promise<SitePage> {
  const { page = 1, limit = 20, search, domainId } = filter;
  const pattern = search ? `%${escapeLike(search)}%` : undefined;
  const where = and(
    isNull(sites.deletedAt),
    mine(ctx),
    domainId ? eq(sites.domainId, domainId) : undefined,
    pattern ? or(ilike(sites.name, pattern), ilike(hostedDomains.domainName, pattern)) : undefined,
  );
  const domain = eq(hostedDomains.id, sites.domainId);
  const [counted] = await tx.select({ total: count() }).from(sites).leftJoin(hostedDomains, domain).where(where);
  const rows = await tx
    .select({ site: sites, domain: hostedDomains.domainName })
    .from(sites)
    .leftJoin(hostedDomains, domain)
    .where(where)
    .orderBy(desc(sites.createdAt), desc(sites.id))
    .limit(limit)
    .offset((page - 1) * limit);
  const total = counted?.total ?? 0;
  return {
    sites: rows.map((row) => siteView(row.site, row.domain)),
    total,
    page,
    pages: Math.ceil(total / limit),
    limit,
  };
}

/** A site with its containers; also one already deleted, so that its last run can still be read. @throws not_found */
export async function siteDetail(tx: Tx, ctx: Context, id: string): Promise<SiteDetail> {
  const [row] = await tx
    .select({ site: sites, domain: hostedDomains.domainName })
    .from(sites)
    .leftJoin(hostedDomains, eq(hostedDomains.id, sites.domainId))
    .where(and(eq(sites.id, id), mine(ctx)));
  if (!row) throw notFound();
  const parts = await tx.select().from(containers).where(eq(containers.siteId, id)).orderBy(containers.service);
  return {
    ...siteView(row.site, row.domain),
    config: row.site.config,
    customer_id: row.site.customerId,
    containers: parts.map(containerView),
  };
}
