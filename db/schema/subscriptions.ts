import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { billingCycles, customers } from './accounts';
import { plans as area } from './areas';
import { createdAt, currency, id, instant, minorUnits, updatedAt } from './columns';
import { plans } from './plans';
import { currencies, oneOf, ownedBy } from './rules';

export const subscriptionStatuses = ['active', 'past_due', 'cancelled', 'expired'] as const;

/**
 * A customer's plan over time. First document, `subscription_plan`, `subscription_start` and `subscription_end` of
 * `customers` hold the current one; this keeps each with the price it was sold at.
 */
export const subscriptions = area.table(
  'subscriptions',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    /** A plan of this tenant or one without a tenant (held by a trigger). */
    planId: uuid('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'restrict' }),
    status: text('status', { enum: subscriptionStatuses }).notNull().default('active'),
    billingCycle: text('billing_cycle', { enum: billingCycles }).notNull(),
    amount: minorUnits('amount').notNull(),
    currency: currency().notNull(),
    startDate: instant('start_date').notNull(),
    /** End of the period paid for; null for a plan without a price. */
    endDate: instant('end_date'),
    cancelAtPeriodEnd: boolean('cancel_at_period_end').notNull().default(false),
    endedAt: instant('ended_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('subscriptions_tenant_id_unique').on(t.tenantId, t.id),
    foreignKey({
      name: 'subscriptions_customer',
      columns: [t.tenantId, t.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('cascade'),
    uniqueIndex('subscriptions_one_current').on(t.tenantId, t.customerId).where(sql`${t.endedAt} is null`),
    index('subscriptions_customer_created').on(t.tenantId, t.customerId, t.createdAt),
    index('subscriptions_plan').on(t.planId),
    index('subscriptions_end_date').on(t.endDate),
    check('subscriptions_period_runs_forward', sql`${t.endDate} > ${t.startDate}`),
    check('subscriptions_amount_not_negative', sql`${t.amount} >= 0`),
    oneOf('subscriptions_status_known', t.status, subscriptionStatuses),
    oneOf('subscriptions_billing_cycle_known', t.billingCycle, billingCycles),
    oneOf('subscriptions_currency_known', t.currency, currencies),
    ...ownedBy(t.tenantId),
  ],
);
