import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, numeric, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { customers } from './accounts';
import { billing } from './areas';
import { authors, createdAt, currency, id, instant, minorUnits, updatedAt } from './columns';
import { licences } from './licences';
import { keptTenantId } from './owned';
import { currencies, oneOf, ownedBy } from './rules';

export const invoiceStatuses = ['draft', 'pending', 'paid', 'overdue', 'cancelled'] as const;

/**
 * Invoices to tenants and, with a customer, to customers. Second document, `invoices`; its `items` are
 * `billing.invoice_lines`. A trigger keeps an invoice as it was issued.
 */
export const invoices = billing.table(
  'invoices',
  {
    id: id(),
    tenantId: keptTenantId(),
    licenseId: uuid('license_id'),
    /** Null: the tenant is the one who owes. */
    customerId: uuid('customer_id'),
    /** `FAT-2025-001`; given when the draft is issued. */
    invoiceNumber: text('invoice_number'),
    invoiceDate: date('invoice_date', { mode: 'string' }).notNull(),
    dueDate: date('due_date', { mode: 'string' }).notNull(),
    billingPeriodStart: date('billing_period_start', { mode: 'string' }).notNull(),
    billingPeriodEnd: date('billing_period_end', { mode: 'string' }).notNull(),
    subtotal: minorUnits('subtotal').notNull(),
    /** Per cent. */
    taxRate: numeric('tax_rate', { precision: 5, scale: 2, mode: 'number' }).notNull().default(20),
    taxAmount: minorUnits('tax_amount').notNull(),
    totalAmount: minorUnits('total_amount').notNull(),
    currency: currency().notNull().default('TRY'),
    status: text('status', { enum: invoiceStatuses }).notNull().default('draft'),
    paidAt: instant('paid_at'),
    paymentMethod: text('payment_method'),
    paymentReference: text('payment_reference'),
    notes: text('notes'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    ...authors(),
  },
  (t) => [
    unique('invoices_tenant_id_unique').on(t.tenantId, t.id),
    unique('invoices_number_unique').on(t.invoiceNumber),
    foreignKey({
      name: 'invoices_licence',
      columns: [t.tenantId, t.licenseId],
      foreignColumns: [licences.tenantId, licences.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'invoices_customer',
      columns: [t.tenantId, t.customerId],
      foreignColumns: [customers.tenantId, customers.id],
    }).onDelete('restrict'),
    index('invoices_tenant').on(t.tenantId, t.invoiceDate),
    index('invoices_status').on(t.status),
    index('invoices_due_date').on(t.dueDate),
    index('invoices_licence_of').on(t.tenantId, t.licenseId),
    index('invoices_customer_of').on(t.tenantId, t.customerId),
    check('invoices_issued_has_number', sql`${t.status} in ('draft', 'cancelled') or ${t.invoiceNumber} is not null`),
    check('invoices_number_shape', sql`${t.invoiceNumber} ~ '^[A-Z]{1,10}-[0-9]{4}-[0-9]{3,}$'`),
    check('invoices_total_adds_up', sql`${t.totalAmount} = ${t.subtotal} + ${t.taxAmount}`),
    check('invoices_tax_rate_in_range', sql`${t.taxRate} between 0 and 100`),
    check('invoices_period_runs_forward', sql`${t.billingPeriodEnd} >= ${t.billingPeriodStart}`),
    check('invoices_due_after_date', sql`${t.dueDate} >= ${t.invoiceDate}`),
    check('invoices_paid_has_instant', sql`(${t.status} = 'paid') = (${t.paidAt} is not null)`),
    oneOf('invoices_status_known', t.status, invoiceStatuses),
    oneOf('invoices_currency_known', t.currency, currencies),
    ...ownedBy(t.tenantId),
  ],
);

/** `invoices.items` of the second document. A credit has a negative price. */
export const invoiceLines = billing.table(
  'invoice_lines',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    position: integer('position').notNull(),
    description: text('description').notNull(),
    quantity: integer('quantity').notNull().default(1),
    unitPrice: minorUnits('unit_price').notNull(),
    total: minorUnits('total').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'invoice_lines_invoice',
      columns: [t.tenantId, t.invoiceId],
      foreignColumns: [invoices.tenantId, invoices.id],
    }).onDelete('cascade'),
    unique('invoice_lines_position_unique').on(t.tenantId, t.invoiceId, t.position),
    check('invoice_lines_quantity_positive', sql`${t.quantity} > 0`),
    check('invoice_lines_total_adds_up', sql`${t.total} = ${t.quantity} * ${t.unitPrice}`),
    ...ownedBy(t.tenantId),
  ],
);

/** The last number given in a series and year. Taken with `billing.next_invoice_number(series, year)`. */
export const invoiceSeries = billing.table(
  'invoice_series',
  {
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [
    primaryKey({ name: 'invoice_series_pkey', columns: [t.series, t.year] }),
    check('invoice_series_name_is_word', sql`${t.series} ~ '^[A-Z]{1,10}$'`),
    check('invoice_series_numbers_sound', sql`${t.year} between 2000 and 9999 and ${t.last} > 0`),
  ],
);
