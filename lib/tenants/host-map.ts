import type { TenantRef } from '@/lib/kernel/context';

export type TenantHosts = { tenant: TenantRef; customHosts: readonly string[] };

/** The lower-case name in a `Host` header, without port and final dot; '' when it is no DNS name. */
export function hostName(header: string): string {
  const name = header.replace(/:\d{1,5}$/, '').toLowerCase();
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(bare) ? bare : '';
}

/**
 * Host -> tenant, in memory. The platform host is the house tenant's, `<slug>.<platform host>` a tenant's subdomain,
 * anything else must be a served custom domain.
 */
export class HostMap {
  readonly #suffix: string;
  readonly #byId = new Map<string, TenantHosts>();
  readonly #bySlug = new Map<string, TenantRef>();
  readonly #byHost = new Map<string, TenantRef>();
  #house: TenantRef | undefined;

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

  /** Replaces everything known. */
  load(rows: Iterable<TenantHosts>): void {
    this.#byId.clear();
    this.#bySlug.clear();
    this.#byHost.clear();
    this.#house = undefined;
    for (const row of rows) this.set(row);
  }

  /** Takes in one tenant as it is now. */
  set(row: TenantHosts): void {
    this.remove(row.tenant.id);
    this.#byId.set(row.tenant.id, row);
    this.#bySlug.set(row.tenant.slug, row.tenant);
    for (const host of row.customHosts) this.#byHost.set(host, row.tenant);
    if (row.tenant.isHouse) this.#house = row.tenant;
  }

  remove(tenantId: string): void {
    const old = this.#byId.get(tenantId);
    if (!old) return;
    this.#byId.delete(tenantId);
    if (this.#bySlug.get(old.tenant.slug)?.id === tenantId) this.#bySlug.delete(old.tenant.slug);
    for (const host of old.customHosts) if (this.#byHost.get(host)?.id === tenantId) this.#byHost.delete(host);
    if (this.#house?.id === tenantId) this.#house = undefined;
  }

  /** The tenant a `Host` header names; undefined when no site of ours has that name. */
  resolve(hostHeader: string): TenantRef | undefined {
    const host = hostName(hostHeader);
    if (host === this.platformHost) return this.#house;
    if (host.endsWith(this.#suffix)) return this.#bySlug.get(host.slice(0, -this.#suffix.length));
    return this.#byHost.get(host);
  }

  byId(tenantId: string): TenantRef | undefined {
    return this.#byId.get(tenantId)?.tenant;
  }

  /** The host a tenant's links are built with: its first custom domain, else its subdomain. */
  primaryHost(tenantId: string): string | undefined {
    const row = this.#byId.get(tenantId);
    if (!row) return undefined;
    if (row.tenant.isHouse) return this.platformHost;
    return row.customHosts[0] ?? `${row.tenant.slug}${this.#suffix}`;
  }
}
