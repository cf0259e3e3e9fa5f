import { and, asc, count, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dnsRecords } from '@/db/schema/dns';
import { domainStatuses, hostedDomains } from '@/db/schema/domains';
import { runs } from '@/db/schema/kernel';
import { sites } from '@/db/schema/sites';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import { customerOf } from './customer';
import { type DomainRow, domainView } from './domain-view';
import { type DomainDetailView, Paging } from './shapes';

export const DomainFilter = Paging.extend({
  search: z.string().trim().max(253).optional(),
  status: z.enum(domainStatuses).optional(),
});
export type DomainFilter = z.input<typeof DomainFilter>;

/** The text as a literal inside a LIKE pattern. */
const literal = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** A page of the customer's domains, newest first. */
export async function listDomainsOf(tx: Tx, ctx: Context, filter: DomainFilter) {
  const { page, limit, search, status } = DomainFilter.parse(filter);
  const pattern = `%${literal(search ?? '')}%`;
  const where = and(
    eq(hostedDomains.customerId, customerOf(ctx)),
    isNull(hostedDomains.deletedAt),
    status && eq(hostedDomains.status, status),
    search ? or(ilike(hostedDomains.domainName, pattern), ilike(hostedDomains.projectName, pattern)) : undefined,
  );
  const [counted] = await tx.select({ total: count() }).from(hostedDomains).where(where);
  const rows = await tx
    .select()
    .from(hostedDomains)
    .where(where)
    .orderBy(desc(hostedDomains.createdAt), desc(hostedDomains.id))
    .limit(limit)
    .offset((page - 1) * limit);
  const total = counted?.total ?? 0;
  return { domains: rows.map(domainView), total, page, limit, pages: Math.ceil(total / limit) };
}

/** The customer's domain. @throws not_found, also for somebody else's. */
export async function requireDomain(tx: Tx, ctx: Context, id: string, lock = false): Promise<DomainRow> {
  const query = tx
    .select()
    .from(hostedDomains)
    .where(
      and(eq(hostedDomains.id, id), eq(hostedDomains.customerId, customerOf(ctx)), isNull(hostedDomains.deletedAt)),
    );
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound('domain_not_found');
  return row;
}

/** Sites that stand on a domain. */
export const sitesOn = (tx: Tx, domainId: string) =>
  tx
    .select({ id: sites.id, name: sites.name, status: sites.status })
    .from(sites)
    .where(and(eq(sites.domainId, domainId), isNull(sites.deletedAt)))
    .orderBy(asc(sites.createdAt));

/** A domain with all that belongs to it. @throws not_found */
export async function domainDetail(tx: Tx, ctx: Context, id: string): Promise<DomainDetailView> {
  const row = await requireDomain(tx, ctx, id);
  const records = await tx
    .select()
    .from(dnsRecords)
    .where(eq(dnsRecords.domainId, id))
    .orderBy(asc(sql`length(${dnsRecords.name})`), asc(dnsRecords.name), asc(dnsRecords.recordType));
  const [run] = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.subjectType, 'domain'), eq(runs.subjectId, id)))
    .orderBy(desc(runs.createdAt))
    .limit(1);
  return {
    ...domainView(row),
    records: records.map((record) => ({
      id: record.id,
      record_type: record.recordType,
      name: record.name,
      value: record.value,
      ttl: record.ttl,
      proxied: record.proxied,
      priority: record.priority,
    })),
    sites: await sitesOn(tx, id),
    run_id: run?.id ?? null,
  };
}
