import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { customers, users } from './accounts';
import { domains } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { runs } from './kernel';
import { oneOf, ownedBy } from './rules';

/**
 * The platform's own Cloudflare accounts. Both documents, `cloudflare_accounts` (two tables there, one here). The
 * tenant-serving role has no right on it: it sees `domains.offered_cloudflare_accounts()` and takes a place with
 * `domains.take_cloudflare_slot(id)`.
 */
export const cloudflareAccounts = domains.table(
  'cloudflare_accounts',
  {
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** The account's id at Cloudflare. */
    accountId: text('account_id'),
    /** Sealed (`lib/kernel/secrets.ts`). */
    apiTokenEncrypted: text('api_token_encrypted').notNull(),
    maxDomains: integer('max_domains').notNull().default(100),
    currentDomainCount: integer('current_domain_count').notNull().default(0),
    notes: text('notes'),
    isActive: boolean('is_active').notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('cloudflare_accounts_name_unique').on(t.name),
    check('cloudflare_accounts_counts_not_negative', sql`${t.maxDomains} >= 0 and ${t.currentDomainCount} >= 0`),
  ],
);

export const accountTypes = ['company', 'own', 'none'] as const;
export const domainStatuses = ['pending', 'active', 'failed', 'deleting', 'deleted'] as const;

/** Customers' domains. First document, `domains`; a name is unique among those not deleted, over all tenants. */
export const hostedDomains = domains.table(
  'hosted_domains',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    createdBy: uuid('created_by'),
    /** Lower case, ASCII (punycode), no dot at the end. */
    domainName: text('domain_name').notNull(),
    projectName: text('project_name'),
    useCloudflare: boolean('use_cloudflare').notNull().default(true),
    cfAccountType: text('cf_account_type', { enum: accountTypes }).notNull(),
    cfAccountId: uuid('cf_account_id').references(() => cloudflareAccounts.id, { onDelete: 'restrict' }),
    cfZoneId: text('cf_zone_id'),
    /** Sealed token of the customer's own account. */
    cfApiTokenEncrypted: text('cf_api_token_encrypted'),
    cfProxyEnabled: boolean('cf_proxy_enabled').notNull().default(true),
    lbIp: text('lb_ip'),
    status: text('status', { enum: domainStatuses }).notNull().default('pending'),
    dnsConfigured: boolean('dns_configured').notNull().default(false),
    sslConfigured: boolean('ssl_configured').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    unique('hosted_domains_tenant_id_unique').on(t.tenantId, t.id),
    uniqueIndex('hosted_domains_name_unique').on(t.domainName).where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: 'hosted_domains_customer',
      columns: [t.tenantId, t.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'hosted_domains_created_by',
      columns: [t.tenantId, t.createdBy],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('restrict'),
    index('hosted_domains_customer_created').on(t.tenantId, t.customerId, t.createdAt),
    index('hosted_domains_creator').on(t.tenantId, t.createdBy),
    index('hosted_domains_cf_account').on(t.cfAccountId),
    check(
      'hosted_domains_name_is_name',
      sql`${t.domainName} ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' and length(${t.domainName}) <= 253`,
    ),
    check('hosted_domains_cloudflare_or_none', sql`${t.useCloudflare} = (${t.cfAccountType} <> 'none')`),
    check('hosted_domains_company_has_account', sql`(${t.cfAccountType} = 'company') = (${t.cfAccountId} is not null)`),
    check('hosted_domains_token_is_own', sql`${t.cfApiTokenEncrypted} is null or ${t.cfAccountType} = 'own'`),
    check('hosted_domains_deletion_has_instant', sql`(${t.status} = 'deleted') = (${t.deletedAt} is not null)`),
    oneOf('hosted_domains_account_type_known', t.cfAccountType, accountTypes),
    oneOf('hosted_domains_status_known', t.status, domainStatuses),
    ...ownedBy(t.tenantId),
  ],
);

export const wizardSteps = ['domain', 'account', 'zone', 'nameservers', 'preview', 'apply', 'records', 'done'] as const;

/** Where a customer stands in the six steps of "Domain Ekleme", so that a reload or another device goes on there. */
export const wizards = domains.table(
  'wizards',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    domainName: text('domain_name'),
    step: text('step', { enum: wizardSteps }).notNull().default('domain'),
    /** Choices and what the provider answered; nothing secret. */
    state: jsonb('state').$type<Record<string, unknown>>().notNull().default({}),
    /** Sealed; moves to the domain when the wizard ends. The document kept it in the browser. */
    cfApiTokenEncrypted: text('cf_api_token_encrypted'),
    runId: uuid('run_id'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    unique('wizards_tenant_id_unique').on(t.tenantId, t.id),
    uniqueIndex('wizards_one_open').on(t.tenantId, t.customerId, t.domainName).where(sql`${t.finishedAt} is null`),
    foreignKey({
      name: 'wizards_customer',
      columns: [t.tenantId, t.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'wizards_run',
      columns: [t.tenantId, t.runId],
      foreignColumns: [runs.tenantId, runs.id],
    }).onDelete('restrict'),
    index('wizards_customer_updated').on(t.tenantId, t.customerId, t.updatedAt),
    index('wizards_run_of').on(t.tenantId, t.runId),
    check('wizards_no_token_when_finished', sql`${t.finishedAt} is null or ${t.cfApiTokenEncrypted} is null`),
    oneOf('wizards_step_known', t.step, wizardSteps),
    ...ownedBy(t.tenantId),
  ],
);
