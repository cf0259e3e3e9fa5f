import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { plans as area } from './areas';
import { createdAt, currency, id, minorUnits, updatedAt } from './columns';
import { currencies, oneOf, ownedBy, sharedPolicy } from './rules';
import { tenants } from './tenants';

/**
 * What a tenant sells to customers. First document, `subscription_plans`; name and slug are unique per tenant instead
 * of once over all. Without a tenant: offered by every tenant, written by staff only.
 */
export const plans = area.table(
  'plans',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    description: text('description'),
    priceMonthly: minorUnits('price_monthly').notNull().default(0),
    priceYearly: minorUnits('price_yearly').notNull().default(0),
    currency: currency().notNull().default('TRY'),
    maxDomains: integer('max_domains').notNull().default(1),
    maxContainers: integer('max_containers').notNull().default(1),
    maxStorageGb: integer('max_storage_gb').notNull().default(10),
    maxBandwidthGb: integer('max_bandwidth_gb').notNull().default(100),
    /** Words for the price list, not entitlements. */
    features: jsonb('features').$type<string[]>().notNull().default([]),
    isActive: boolean('is_active').notNull().default(true),
    isVisible: boolean('is_visible').notNull().default(true),
    sortOrder: integer('sort_order').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('plans_tenant_slug_unique').on(t.tenantId, t.slug).nullsNotDistinct(),
    unique('plans_tenant_name_unique').on(t.tenantId, t.name).nullsNotDistinct(),
    index('plans_tenant_order').on(t.tenantId, t.sortOrder),
    check('plans_slug_is_label', sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$'`),
    check('plans_prices_not_negative', sql`${t.priceMonthly} >= 0 and ${t.priceYearly} >= 0`),
    check(
      'plans_limits_not_negative',
      sql`${t.maxDomains} >= 0 and ${t.maxContainers} >= 0 and ${t.maxStorageGb} >= 0 and ${t.maxBandwidthGb} >= 0`,
    ),
    check('plans_features_is_list', sql`jsonb_typeof(${t.features}) = 'array'`),
    oneOf('plans_currency_known', t.currency, currencies),
    ...ownedBy(t.tenantId),
    sharedPolicy(sql`${t.tenantId} is null`),
  ],
);
