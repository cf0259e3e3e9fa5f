import type { TenantRef } from '@/lib/kernel/context';

export type TenantHosts = {
  tenant: TenantRef;
  /** Its own domains in service, the oldest first. */
  customHosts: readonly string[];
  /** Those that are approved and wait for a certificate: not served yet. */
  approvedHosts?: readonly string[];
  /** The host the tenant chose to build its links with. */
  primaryHost?: string | null;
  /** Whether its other hosts send visitors there. */
  redirects?: boolean;
  /** Subdomains it had before, each until when it sends visitors on (milliseconds since the epoch). */
  formerSlugs?: readonly { slug: string; until: number }[];
};

/** The lower-case name in a `Host` header, without port and final dot; '' when it is no DNS name. */
export function hostName(header: string): string {
  const name = header.replace(/:\d{1,5}$/, '').toLowerCase();
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(bare) ? bare : '';
}

/** A tenant with custom domains, and whether it may use them, as asked lately (in milliseconds since the epoch). */
type Served = { tenant: TenantRef; may: boolean; askedAt: number };

/** Licences end by themselves: what they allow is asked again after so many milliseconds. */
const askAgainAfter = 1000;

/**
 * Host -> tenant, in memory. The platform host is the house tenant's, `<slug>.<platform host>` a tenant's subdomain,
 * anything else must be a served custom domain.
 */
export class HostMap {
  readonly #suffix: string;
  readonly #byId = new Map<string, TenantHosts>();
  readonly #bySlug = new Map<string, TenantRef>();
  readonly #byHost = new Map<string, Served>();
  #askedSince = 0;
  readonly #byApprovedHost = new Map<string, TenantRef>();
  readonly #byFormerSlug = new Map<string, { tenant: TenantRef; until: number }>();
  #house: TenantRef | undefined;
  #mayUseDomains: (tenantId: string) => boolean = () => true;

  constructor(readonly platformHost: string) {
    this.#suffix = `.${platformHost}`;
  }

  /** The operator's own tenant. */
  get house(): TenantRef | undefined {
    return this.#house;
  }

  get size(): number {
    return this.#byId.size;
  }

  /**
   * Who knows licences says whose custom domains are served at this moment; they are kept all the same. Called again, it
   * makes the map forget what it was told.
   */
  heed(mayUseDomains: (tenantId: string) => boolean): void {
    this.#mayUseDomains = mayUseDomains;
    this.#askedSince = Date.now() + 1; // an answer of this very millisecond may be the former one's
  }

  /** The answer is kept for a moment: a look-up in another table of that size would cost more than this whole one. */
  #mayServe(served: Served): boolean {
    const now = Date.now();
    if (served.askedAt < this.#askedSince || now - served.askedAt >= askAgainAfter) {
      served.may = this.#mayUseDomains(served.tenant.id);
      served.askedAt = now;
    }
    return served.may;
  }

  /** Replaces everything known. */
  load(rows: Iterable<TenantHosts>): void {
    for (const map of [this.#byId, this.#bySlug, this.#byHost, this.#byApprovedHost, this.#byFormerSlug]) map.clear();
    this.#house = undefined;
    for (const row of rows) this.set(row);
  }

  /** Takes in one tenant as it is now. */
  set(row: TenantHosts): void {
    const { tenant } = row;
    this.remove(tenant.id);
    this.#byId.set(tenant.id, row);
    this.#bySlug.set(tenant.slug, tenant);
    const served = { tenant, may: false, askedAt: 0 };
    for (const host of row.customHosts) this.#byHost.set(host, served);
    for (const host of row.approvedHosts ?? []) this.#byApprovedHost.set(host, tenant);
    for (const { slug, until } of row.formerSlugs ?? []) this.#byFormerSlug.set(slug, { tenant, until });
    if (tenant.isHouse) this.#house = tenant;
  }

  remove(tenantId: string): void {
    const old = this.#byId.get(tenantId);
    if (!old) return;
    this.#byId.delete(tenantId);
    const forget = (map: Map<string, TenantRef>, name: string) => map.get(name)?.id === tenantId && map.delete(name);
    forget(this.#bySlug, old.tenant.slug);
    for (const host of old.customHosts) if (this.#byHost.get(host)?.tenant.id === tenantId) this.#byHost.delete(host);
    for (const host of old.approvedHosts ?? []) forget(this.#byApprovedHost, host);
    for (const { slug } of old.formerSlugs ?? [])
      if (this.#byFormerSlug.get(slug)?.tenant.id === tenantId) this.#byFormerSlug.delete(slug);
    if (this.#house?.id === tenantId) this.#house = undefined;
  }

  #ofSlug(host: string): string | undefined {
    return host.endsWith(this.#suffix) ? host.slice(0, -this.#suffix.length) : undefined;
  }

  /** The tenant a `Host` header names; undefined when no site of ours has that name. */
  resolve(hostHeader: string): TenantRef | undefined {
    const host = hostName(hostHeader);
    if (host === this.platformHost) return this.#house;
    if (host.endsWith(this.#suffix)) return this.#bySlug.get(host.slice(0, -this.#suffix.length));
    const served = this.#byHost.get(host);
    return served && this.#mayServe(served) ? served.tenant : undefined;
  }

  /**
   * The host a visitor of this one is sent to: the tenant's primary host, where its other hosts redirect there or a
   * subdomain is a former one. Undefined when the visitor stays. Only hosts known here are ever given.
   */
  redirectOf(hostHeader: string, now: number = Date.now()): string | undefined {
    const tenant = this.resolve(hostHeader);
    const host = hostName(hostHeader);
    if (tenant) {
      if (tenant.isHouse || !this.#byId.get(tenant.id)?.redirects) return undefined;
      const primary = this.primaryHost(tenant.id);
      return primary === host ? undefined : primary;
    }
    const former = this.#byFormerSlug.get(this.#ofSlug(host) ?? '');
    return former && former.until > now ? this.primaryHost(former.tenant.id) : undefined;
  }

  /** Whether a certificate may be issued for a host: one that is served, redirects, or is approved to be served. */
  mayHaveCertificate(host: string, now: number = Date.now()): boolean {
    const name = hostName(host);
    if (name !== host || name === '') return false;
    const approved = this.#byApprovedHost.get(name);
    const tenant = this.resolve(name) ?? (approved && this.#mayUseDomains(approved.id) ? approved : undefined);
    if (tenant) return tenant.status === 'active';
    const former = this.#byFormerSlug.get(this.#ofSlug(name) ?? '');
    return former !== undefined && former.until > now && former.tenant.status === 'active';
  }

  byId(tenantId: string): TenantRef | undefined {
    return this.#byId.get(tenantId)?.tenant;
  }

  /** The host a tenant's links are built with: the one it chose, else its oldest custom domain, else its subdomain. */
  primaryHost(tenantId: string): string | undefined {
    const row = this.#byId.get(tenantId);
    if (!row) return undefined;
    if (row.tenant.isHouse) return this.platformHost;
    const own = `${row.tenant.slug}${this.#suffix}`;
    if (row.primaryHost === own || row.customHosts.length === 0 || !this.#mayUseDomains(tenantId)) return own;
    const chosen = row.customHosts.find((host) => host === row.primaryHost);
    return chosen ?? row.customHosts[0] ?? own;
  }
}
