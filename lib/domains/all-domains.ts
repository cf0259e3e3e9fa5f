import { and, asc, count, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm';
import { customers, users } from '@/db/schema/accounts';
import { dnsRecords } from '@/db/schema/dns';
import { cloudflareAccounts, domainStatuses, hostedDomains } from '@/db/schema/domains';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';
import { unicodeName } from './unicode-name';

export type DomainStatus = (typeof domainStatuses)[number];
export const isDomainStatus = (text: unknown): text is DomainStatus => domainStatuses.includes(text as DomainStatus);

const read = (tx: Tx) =>
  tx
    .select({
      domain: hostedDomains,
      tenantName: tenants.name,
      customerName: users.fullName,
      customerEmail: users.email,
      accountName: cloudflareAccounts.name,
    })
    .from(hostedDomains)
    .innerJoin(tenants, eq(tenants.id, hostedDomains.tenantId))
    .innerJoin(customers, eq(customers.id, hostedDomains.customerId))
    .innerJoin(users, eq(users.id, customers.userId))
    .leftJoin(cloudflareAccounts, eq(cloudflareAccounts.id, hostedDomains.cfAccountId))
    .$dynamic();

type Read = Awaited<ReturnType<typeof read>>[number];
/** Without the sealed token: that is nobody's to see. */
const shown = ({ domain: { cfApiTokenEncrypted: _, ...domain }, ...owner }: Read) => ({
  ...domain,
  ...owner,
  unicodeName: unicodeName(domain.domainName),
});
export type DomainOverview = ReturnType<typeof shown>;

export type DomainsFilter = Listing & {
  search?: string;
  status?: DomainStatus;
  tenantId?: string;
  customerId?: string;
};

/** Domains of all tenants, newest first; `search` looks into name, project and customer. For staff. */
export async function listAllDomains(tx: Tx, filter: DomainsFilter): Promise<Listed<DomainOverview>> {
  const wanted = containing(filter.search);
  const where = and(
    isNull(hostedDomains.deletedAt),
    wanted
      ? or(
          ilike(hostedDomains.domainName, wanted),
          ilike(hostedDomains.projectName, wanted),
          ilike(users.email, wanted),
        )
      : undefined,
    filter.status ? eq(hostedDomains.status, filter.status) : undefined,
    filter.tenantId ? eq(hostedDomains.tenantId, filter.tenantId) : undefined,
    filter.customerId ? eq(hostedDomains.customerId, filter.customerId) : undefined,
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(hostedDomains)
    .innerJoin(customers, eq(customers.id, hostedDomains.customerId))
    .innerJoin(users, eq(users.id, customers.userId))
    .where(where);
  const { offset, ...paging } = slice(counted?.total ?? 0, filter);
  const rows = await read(tx)
    .where(where)
    .orderBy(desc(hostedDomains.createdAt), desc(hostedDomains.id))
    .limit(paging.limit)
    .offset(offset);
  return { rows: rows.map(shown), ...paging };
}

/** A domain with its records, also one that was deleted; undefined where there is none of that id. */
export async function readAnyDomain(tx: Tx, id: string) {
  const [row] = await read(tx).where(eq(hostedDomains.id, id));
  if (!row) return undefined;
  const records = await tx
    .select()
    .from(dnsRecords)
    .where(eq(dnsRecords.domainId, id))
    .orderBy(asc(sql`length(${dnsRecords.name})`), asc(dnsRecords.name), asc(dnsRecords.recordType));
  return { ...shown(row), records };
}
