import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { plans } from './plans';
import { locales, oneOf, ownedBy } from './rules';
import { sessionKinds } from './staff';
import { tenants } from './tenants';

export const userRoles = ['customer', 'tenant_admin'] as const;

/** People of a tenant. First document, `users`; an e-mail address is unique per tenant instead of once over all. */
export const users = accounts.table(
  'users',
  {
    id: id(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    fullName: text('full_name'),
    role: text('role', { enum: userRoles }).notNull().default('customer'),
    isActive: boolean('is_active').notNull().default(true),
    /** Null: the tenant's language. */
    locale: text('locale', { enum: locales }),
    emailVerifiedAt: instant('email_verified_at'),
    /** Raised to end every session and bearer token at once. */
    tokenVersion: integer('token_version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    lastLogin: instant('last_login'),
  },
  (t) => [
    unique('users_tenant_id_unique').on(t.tenantId, t.id),
    uniqueIndex('users_tenant_email_unique').on(t.tenantId, sql`lower(${t.email})`),
    index('users_tenant_created').on(t.tenantId, t.createdAt),
    check('users_email_is_address', sql`${t.email} ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(${t.email}) <= 255`),
    oneOf('users_role_known', t.role, userRoles),
    oneOf('users_locale_known', t.locale, locales),
    ...ownedBy(t.tenantId),
  ],
);

export const billingCycles = ['monthly', 'yearly'] as const;

/** Profile, plan and limits of a user who buys. First document, `customers`. */
export const customers = accounts.table(
  'customers',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    userId: uuid('user_id').notNull(),
    /** The plan's slug, kept for the documented answers; `planId` is the reference. */
    subscriptionPlan: text('subscription_plan').notNull().default('free'),
    /** A plan of this tenant or one without a tenant (held by a trigger). */
    planId: uuid('plan_id').references(() => plans.id, { onDelete: 'restrict' }),
    maxDomains: integer('max_domains').notNull().default(1),
    maxContainers: integer('max_containers').notNull().default(1),
    maxStorageGb: integer('max_storage_gb').notNull().default(10),
    maxBandwidthGb: integer('max_bandwidth_gb').notNull().default(100),
    subscriptionStart: instant('subscription_start'),
    subscriptionEnd: instant('subscription_end'),
    billingCycle: text('billing_cycle', { enum: billingCycles }),
    isActive: boolean('is_active').notNull().default(true),
    /** When the first-domain wizard was finished or put away. */
    onboardedAt: instant('onboarded_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('customers_tenant_id_unique').on(t.tenantId, t.id),
    unique('customers_tenant_user_unique').on(t.tenantId, t.userId),
    foreignKey({
      name: 'customers_user',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
    index('customers_tenant_created').on(t.tenantId, t.createdAt),
    index('customers_plan').on(t.planId),
    check(
      'customers_limits_not_negative',
      sql`${t.maxDomains} >= 0 and ${t.maxContainers} >= 0 and ${t.maxStorageGb} >= 0 and ${t.maxBandwidthGb} >= 0`,
    ),
    check('customers_period_runs_forward', sql`${t.subscriptionEnd} >= ${t.subscriptionStart}`),
    oneOf('customers_billing_cycle_known', t.billingCycle, billingCycles),
    ...ownedBy(t.tenantId),
  ],
);

/** Browser sessions and bearer tokens of users (product.md A1, A2), each revocable by itself. */
export const sessions = accounts.table(
  'sessions',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind', { enum: sessionKinds }).notNull(),
    ip: text('ip'),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    foreignKey({
      name: 'sessions_user',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
    index('sessions_user_created').on(t.tenantId, t.userId, t.createdAt),
    index('sessions_expires').on(t.expiresAt),
    oneOf('sessions_kind_known', t.kind, sessionKinds),
    ...ownedBy(t.tenantId),
  ],
);

/** What a ticket is good for. */
export const ticketPurposes = ['hand_over'] as const;

/** Single-use keys in links: carrying a fresh sign-in from one host of the platform to another. Only a hash is kept. */
export const tickets = accounts.table(
  'tickets',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    userId: uuid('user_id').notNull(),
    purpose: text('purpose', { enum: ticketPurposes }).notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    foreignKey({
      name: 'tickets_user',
      columns: [t.tenantId, t.userId],
      foreignColumns: [users.tenantId, users.id],
    }).onDelete('cascade'),
    uniqueIndex('tickets_token_hash_unique').on(t.tokenHash),
    index('tickets_user').on(t.tenantId, t.userId),
    index('tickets_expires').on(t.expiresAt),
    oneOf('tickets_purpose_known', t.purpose, ticketPurposes),
    ...ownedBy(t.tenantId),
  ],
);
