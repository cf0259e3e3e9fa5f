import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { licences } from './areas';
import { authors, createdAt, currency, id, instant, minorUnits, updatedAt } from './columns';
import { billingPeriods, currencies, oneOf, platformPolicy, sharedPolicy, tenantPolicy } from './rules';
import { tenants } from './tenants';

/** Ceilings by meter key; `unlimited` has no `max`. */
export type LimitSet = Record<string, { max: number | null; unlimited: boolean }>;

/** Switches by feature key. */
export type FeatureSet = Record<string, boolean>;

/**
 * What the platform sells to tenants. Second document, `license_packages`. A change to a package in use makes a new
 * version: licences keep the row they were sold under until they are moved. Without a tenant: global.
 */
export const packages = licences.table(
  'packages',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    code: text('code').notNull(),
    version: integer('version').notNull().default(1),
    description: text('description'),
    trialDays: integer('trial_days').notNull().default(0),
    limits: jsonb('limits').$type<LimitSet>().notNull(),
    features: jsonb('features').$type<FeatureSet>().notNull(),
    isActive: boolean('is_active').notNull().default(true),
    /** Shown where tenants sign up. */
    isPublic: boolean('is_public').notNull().default(true),
    displayOrder: integer('display_order').notNull().default(0),
    highlightText: text('highlight_text'),
    supersededAt: instant('superseded_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    ...authors(),
  },
  (t) => [
    unique('packages_code_version_unique').on(t.code, t.version),
    uniqueIndex('packages_code_current').on(t.code).where(sql`${t.supersededAt} is null`),
    index('packages_order').on(t.displayOrder),
    index('packages_tenant').on(t.tenantId),
    check('packages_code_is_word', sql`${t.code} ~ '^[a-z][a-z0-9_-]{0,49}$'`),
    check('packages_numbers_sound', sql`${t.version} > 0 and ${t.trialDays} >= 0`),
    check('packages_limits_is_object', sql`jsonb_typeof(${t.limits}) = 'object'`),
    check('packages_features_is_object', sql`jsonb_typeof(${t.features}) = 'object'`),
    tenantPolicy(t.tenantId),
    sharedPolicy(
      sql`${t.tenantId} is null and (${t.isPublic} or exists (select from licences.licences l where l.package_id = ${t.id}))`,
    ),
    platformPolicy(),
  ],
);

/** `price`, `currency` and `billing_period` of `license_packages`: a price for each period and currency. */
export const packagePrices = licences.table(
  'package_prices',
  {
    id: id(),
    packageId: uuid('package_id')
      .notNull()
      .references(() => packages.id, { onDelete: 'cascade' }),
    billingPeriod: text('billing_period', { enum: billingPeriods }).notNull(),
    currency: currency().notNull().default('TRY'),
    amount: minorUnits('amount').notNull(),
  },
  (t) => [
    unique('package_prices_unique').on(t.packageId, t.billingPeriod, t.currency),
    check('package_prices_not_negative', sql`${t.amount} >= 0`),
    oneOf('package_prices_period_known', t.billingPeriod, billingPeriods),
    oneOf('package_prices_currency_known', t.currency, currencies),
    sharedPolicy(sql`exists (select from licences.packages p where p.id = ${t.packageId})`),
    platformPolicy(),
  ],
);
