import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { licences as area } from './areas';
import { features } from './catalogue';
import { authors, createdAt, currency, id, instant, minorUnits, updatedAt } from './columns';
import { keptTenantId, tenantId } from './owned';
import { type FeatureSet, type LimitSet, packages } from './packages';
import { billingPeriods, currencies, oneOf, ownedBy } from './rules';

export const licenceStatuses = ['trial', 'active', 'grace_period', 'suspended', 'expired', 'cancelled'] as const;

/**
 * What a tenant has bought. Second document, `tenant_licenses`. The tenant's current licence is the one that was not
 * superseded, whatever its status; the database keeps it single (the document's "unique_tenant_active_license").
 */
export const licences = area.table(
  'licences',
  {
    id: id(),
    tenantId: keptTenantId(),
    /** A version of a package without a tenant or of this tenant's own (held by a trigger). */
    packageId: uuid('package_id')
      .notNull()
      .references(() => packages.id, { onDelete: 'restrict' }),
    startDate: instant('start_date').notNull(),
    endDate: instant('end_date').notNull(),
    trialEndDate: instant('trial_end_date'),
    status: text('status', { enum: licenceStatuses }).notNull(),
    autoRenew: boolean('auto_renew').notNull().default(true),
    amount: minorUnits('amount').notNull(),
    currency: currency().notNull(),
    billingPeriod: text('billing_period', { enum: billingPeriods }),
    /** Copy for screens; `usage.counters` is what limits are held by. */
    currentUsage: jsonb('current_usage').$type<Record<string, number>>(),
    customLimits: jsonb('custom_limits').$type<LimitSet>(),
    customFeatures: jsonb('custom_features').$type<FeatureSet>(),
    lastInvoiceId: uuid('last_invoice_id'),
    nextBillingDate: instant('next_billing_date'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    suspendedAt: instant('suspended_at'),
    cancelledAt: instant('cancelled_at'),
    supersededAt: instant('superseded_at'),
    ...authors(),
  },
  (t) => [
    unique('licences_tenant_id_unique').on(t.tenantId, t.id),
    uniqueIndex('licences_one_current').on(t.tenantId).where(sql`${t.supersededAt} is null`),
    index('licences_tenant').on(t.tenantId, t.createdAt),
    index('licences_status').on(t.status),
    index('licences_end_date').on(t.endDate),
    index('licences_package').on(t.packageId),
    index('licences_last_invoice').on(t.tenantId, t.lastInvoiceId),
    check('licences_period_runs_forward', sql`${t.endDate} > ${t.startDate}`),
    check('licences_amount_not_negative', sql`${t.amount} >= 0`),
    check('licences_trial_has_end', sql`${t.status} <> 'trial' or ${t.trialEndDate} is not null`),
    check('licences_suspension_has_instant', sql`${t.status} <> 'suspended' or ${t.suspendedAt} is not null`),
    check('licences_cancellation_has_instant', sql`${t.status} <> 'cancelled' or ${t.cancelledAt} is not null`),
    oneOf('licences_status_known', t.status, licenceStatuses),
    oneOf('licences_currency_known', t.currency, currencies),
    oneOf('licences_billing_period_known', t.billingPeriod, billingPeriods),
    ...ownedBy(t.tenantId),
  ],
);

/** The superadmin's switch of a feature for a tenant. Second document, `TenantFeatureSettings`. */
export const tenantFeatures = area.table(
  'tenant_features',
  {
    id: id(),
    tenantId: tenantId(),
    featureKey: text('feature_key')
      .notNull()
      .references(() => features.key, { onDelete: 'restrict' }),
    enabled: boolean('enabled').notNull(),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    ...authors(),
  },
  (t) => [
    unique('tenant_features_unique').on(t.tenantId, t.featureKey),
    index('tenant_features_feature').on(t.featureKey),
    check('tenant_features_period_runs_forward', sql`${t.endsAt} > ${t.startsAt}`),
    ...ownedBy(t.tenantId),
  ],
);
