import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgPolicy, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { tenants as area, tenantRole } from './areas';
import { createdAt, currency, id, instant, updatedAt } from './columns';
import { currencies, locales, oneOf, ownedBy } from './rules';
import { staff } from './staff';

export const tenantStatuses = ['active', 'suspended', 'closed'] as const;
export const dateFormats = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD'] as const;
export const timeFormats = ['24h', '12h'] as const;

/**
 * Institutions and resellers. The second document refers to `core_schema.tenants` without showing it; the columns are
 * those its branding settings and screens need. Every change is told on `NOTIFY konak_tenants` (payload: the id).
 */
export const tenants = area.table(
  'tenants',
  {
    id: id(),
    /** The subdomain: `TenantBrandingSettings.subdomain`. */
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    status: text('status', { enum: tenantStatuses }).notNull().default('active'),
    /** The operator's own tenant, served on the bare platform host. */
    isHouse: boolean('is_house').notNull().default(false),
    /** Part of the cache key of every branded page; raised whenever `branding.settings` changes. */
    brandingVersion: integer('branding_version').notNull().default(1),
    locale: text('locale', { enum: locales }).notNull().default('tr'),
    timeZone: text('time_zone').notNull().default('Europe/Istanbul'),
    currency: currency().notNull().default('TRY'),
    /** Null: as the reader's language writes it. */
    dateFormat: text('date_format', { enum: dateFormats }),
    timeFormat: text('time_format', { enum: timeFormats }),
    /** The one of its served custom domains that links are built with; null: the oldest. */
    primaryHost: text('primary_host'),
    /** Every other host of the tenant sends visitors on to its primary one. */
    redirectsToPrimary: boolean('redirects_to_primary').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    suspendedAt: instant('suspended_at'),
    suspendedReason: text('suspended_reason'),
  },
  (t) => [
    uniqueIndex('tenants_slug_unique').on(t.slug),
    uniqueIndex('tenants_one_house').on(t.isHouse).where(sql`${t.isHouse}`),
    index('tenants_status').on(t.status, t.createdAt),
    check('tenants_slug_is_label', sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'`),
    check('tenants_branding_version_positive', sql`${t.brandingVersion} > 0`),
    check('tenants_suspension_has_instant', sql`(${t.status} = 'suspended') = (${t.suspendedAt} is not null)`),
    oneOf('tenants_status_known', t.status, tenantStatuses),
    oneOf('tenants_locale_known', t.locale, locales),
    oneOf('tenants_currency_known', t.currency, currencies),
    oneOf('tenants_date_format_known', t.dateFormat, dateFormats),
    oneOf('tenants_time_format_known', t.timeFormat, timeFormats),
    ...ownedBy(t.id),
  ],
);

/** Subdomains tenants had before: they send visitors on until `until`, and are nobody else's till then. */
export const formerSlugs = area.table(
  'former_slugs',
  {
    id: id(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    until: instant('until').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('former_slugs_slug_unique').on(t.slug),
    index('former_slugs_tenant').on(t.tenantId),
    index('former_slugs_until').on(t.until),
    ...ownedBy(t.tenantId),
  ],
);

export const customDomainStatuses = ['pending', 'verified', 'approved', 'active', 'failed'] as const;
/** Who holds the certificate: Caddy on demand, Cloudflare for SaaS, or whatever stands in front of the platform. */
export const tlsWays = ['caddy', 'cloudflare', 'external'] as const;

/**
 * Hosts a tenant brings along: `customDomain` and `domainVerified` of the second document's branding settings.
 * Several tenants may claim a host; only one can have proved it. Changes are told on `NOTIFY konak_tenants`.
 */
export const customDomains = area.table(
  'custom_domains',
  {
    id: id(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    /** Lower case, ASCII (punycode), no dot at the end. */
    host: text('host').notNull(),
    status: text('status', { enum: customDomainStatuses }).notNull().default('pending'),
    verificationToken: text('verification_token').notNull(),
    verifiedAt: instant('verified_at'),
    /** Staff alone approve; the tenant-serving role cannot write these two. */
    approvedAt: instant('approved_at'),
    approvedBy: uuid('approved_by').references(() => staff.id, { onDelete: 'set null' }),
    lastCheckedAt: instant('last_checked_at'),
    /** Error code of the last look-up that failed. */
    failure: text('failure'),
    /** Why staff refused it, in their words; the tenant's admins read it. */
    rejection: text('rejection'),
    /** Since when the proof is missing of a domain that had it; it is served for some days more. */
    proofLostAt: instant('proof_lost_at'),
    /** Chosen when it is approved. */
    tls: text('tls', { enum: tlsWays }),
    /** Of `cloudflare`: the custom hostname's id there. */
    providerHostnameId: text('provider_hostname_id'),
    /** When the certificate in use ends, as last seen. */
    certificateUntil: instant('certificate_until'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('custom_domains_tenant_host_unique').on(t.tenantId, t.host),
    uniqueIndex('custom_domains_host_proved_once')
      .on(t.host)
      .where(sql`${t.status} in ('verified', 'approved', 'active')`),
    index('custom_domains_status').on(t.status, t.lastCheckedAt),
    index('custom_domains_approved_by').on(t.approvedBy),
    check('custom_domains_host_is_name', sql`${t.host} ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' and length(${t.host}) <= 253`),
    check(
      'custom_domains_verified_has_instant',
      sql`${t.status} in ('pending', 'failed') or ${t.verifiedAt} is not null`,
    ),
    check(
      'custom_domains_approval_has_instant',
      sql`${t.status} not in ('approved', 'active') or ${t.approvedAt} is not null`,
    ),
    oneOf('custom_domains_status_known', t.status, customDomainStatuses),
    oneOf('custom_domains_tls_known', t.tls, tlsWays),
    ...ownedBy(t.tenantId),
    pgPolicy('unapproved', {
      as: 'restrictive',
      for: 'insert',
      to: tenantRole,
      withCheck: sql`${t.approvedAt} is null and ${t.approvedBy} is null`,
    }),
  ],
);
