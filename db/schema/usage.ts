import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { usage } from './areas';
import { meters } from './catalogue';
import { createdAt, id, updatedAt } from './columns';
import { tenantId } from './owned';
import { ownedBy } from './rules';

/** Usage per day and, where counted, per hour. Second document, `usage_tracking`. */
export const usageTracking = usage.table(
  'usage_tracking',
  {
    id: id(),
    tenantId: tenantId(),
    trackingDate: date('tracking_date', { mode: 'string' }).notNull(),
    /** 0 to 23; null: the whole day. */
    trackingHour: integer('tracking_hour'),
    metrics: jsonb('metrics').$type<Record<string, number>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('usage_tracking_unique').on(t.tenantId, t.trackingDate, t.trackingHour).nullsNotDistinct(),
    index('usage_tracking_tenant_date').on(t.tenantId, t.trackingDate),
    check('usage_tracking_hour_of_day', sql`${t.trackingHour} between 0 and 23`),
    check('usage_tracking_metrics_is_object', sql`jsonb_typeof(${t.metrics}) = 'object'`),
    ...ownedBy(t.tenantId),
  ],
);

/**
 * How much of a meter is taken now, so that one statement both checks a limit and takes from it.
 * The subject is a customer, or the tenant itself under its own id.
 */
export const counters = usage.table(
  'counters',
  {
    tenantId: tenantId(),
    subjectId: uuid('subject_id').notNull(),
    meter: text('meter')
      .notNull()
      .references(() => meters.key, { onDelete: 'restrict' }),
    used: bigint('used', { mode: 'number' }).notNull().default(0),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: 'counters_pkey', columns: [t.tenantId, t.subjectId, t.meter] }),
    index('counters_meter').on(t.meter),
    check('counters_used_not_negative', sql`${t.used} >= 0`),
    ...ownedBy(t.tenantId),
  ],
);
