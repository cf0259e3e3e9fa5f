import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { brandingSettings } from '@/db/schema/branding';
import { customDomains, formerSlugs, tenants } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import { platformTransaction, type Tx } from '@/lib/kernel/database';
import { groupBy } from '@/lib/kernel/group-by';
import { inTurn } from '@/lib/kernel/in-turn';
import { shared } from '@/lib/kernel/shared';
import { oldestFirst } from './custom-domains/oldest-first';
import { HostMap, type TenantHosts } from './host-map';

/** This process's host map, kept filled from start to end. */
export const hostMap = (): HostMap => shared('host-map', () => new HostMap(config().platformHost));

/** One text for all tenants that say the same: of 100,000 there are three languages and a few time zones. */
function interned(): <T extends string | null>(text: T) => T {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return text;
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return (same ?? text) as typeof text;
  };
}

const columns = {
  id: tenants.id,
  slug: tenants.slug,
  name: tenants.name,
  isHouse: tenants.isHouse,
  status: tenants.status,
  brandingVersion: tenants.brandingVersion,
  locale: tenants.locale,
  timeZone: tenants.timeZone,
  currency: tenants.currency,
  dateFormat: tenants.dateFormat,
  timeFormat: tenants.timeFormat,
  primaryHost: tenants.primaryHost,
  redirects: tenants.redirectsToPrimary,
};

const none: readonly never[] = [];

/** Custom domains that are served (proved and approved) or wait for their certificate, the oldest first. */
const domainsIn = (tx: Tx, tenantId?: string) =>
  tx
    .select({
      tenantId: customDomains.tenantId,
      host: customDomains.host,
      status: customDomains.status,
      proofLostAt: customDomains.proofLostAt,
    })
    .from(customDomains)
    .where(
      and(
        inArray(customDomains.status, ['active', 'approved']),
        tenantId ? eq(customDomains.tenantId, tenantId) : undefined,
      ),
    )
    .orderBy(...oldestFirst);

/** Former subdomains that still lead somewhere. */
const formerIn = (tx: Tx, tenantId?: string) =>
  tx
    .select({ tenantId: formerSlugs.tenantId, slug: formerSlugs.slug, until: formerSlugs.until })
    .from(formerSlugs)
    .where(and(gt(formerSlugs.until, sql`now()`), tenantId ? eq(formerSlugs.tenantId, tenantId) : undefined));

/** Tenants that have switched their own domains off. */
const withoutDomains = (tx: Tx, tenantId?: string) =>
  tx
    .select({ tenantId: brandingSettings.tenantId })
    .from(brandingSettings)
    .where(
      and(
        sql`${brandingSettings.featureSettings} ->> 'enableCustomDomain' = 'false'`,
        tenantId ? eq(brandingSettings.tenantId, tenantId) : undefined,
      ),
    );

/** Every tenant, or one, with its hosts. A closed tenant has none. */
async function readHosts(tenantId?: string): Promise<TenantHosts[]> {
  return platformTransaction(async (tx) => {
    const rows = await tx
      .select(columns)
      .from(tenants)
      .where(and(ne(tenants.status, 'closed'), tenantId ? eq(tenants.id, tenantId) : undefined));
    const domains = groupBy(await domainsIn(tx, tenantId), (domain) => domain.tenantId);
    const former = groupBy(await formerIn(tx, tenantId), (slug) => slug.tenantId);
    const off = new Set((await withoutDomains(tx, tenantId)).map((row) => row.tenantId));
    const same = interned();
    return rows.map(({ primaryHost, redirects, ...row }) => {
      const own = off.has(row.id) ? none : (domains.get(row.id) ?? none);
      // Nobody is sent to a host that may be somebody else's by now, and its tenant's admins can come in to mend it.
      const isInDoubt = own.some(({ status, proofLostAt }) => status === 'active' && proofLostAt !== null);
      const hostsIn = (status: string) => own.filter((each) => each.status === status).map(({ host }) => host);
      return {
        tenant: {
          ...row,
          status: same(row.status),
          locale: same(row.locale),
          timeZone: same(row.timeZone),
          currency: same(row.currency),
          dateFormat: same(row.dateFormat),
          timeFormat: same(row.timeFormat),
        },
        customHosts: own.length > 0 ? hostsIn('active') : none,
        approvedHosts: own.length > 0 ? hostsIn('approved') : none,
        primaryHost,
        redirects: redirects && !isInDoubt,
        formerSlugs: former.get(row.id)?.map(({ slug, until }) => ({ slug, until: until.getTime() })) ?? none,
      };
    });
  });
}

/** Reads every tenant; at start and after the listening connection was lost. */
export const loadHosts = (): Promise<void> => inTurn('hosts', async () => hostMap().load(await readHosts()));

/** Reads one tenant again. */
export const refreshHost = (tenantId: string): Promise<void> =>
  inTurn('hosts', async () => {
    const [row] = await readHosts(tenantId);
    if (row) hostMap().set(row);
    else hostMap().remove(tenantId);
  });
