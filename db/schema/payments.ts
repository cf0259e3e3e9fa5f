import { sql } from 'drizzle-orm';
import { check, foreignKey, index, text, uuid } from 'drizzle-orm/pg-core';
import { billing } from './areas';
import { authors, createdAt, currency, id, instant, minorUnits } from './columns';
import { invoices } from './invoices';
import { currencies, oneOf, ownedBy } from './rules';

/** Money that came in for an invoice. Second document, `paid_at`, `payment_method`, `payment_reference` of `invoices`. */
export const payments = billing.table(
  'payments',
  {
    id: id(),
    tenantId: uuid('tenant_id').notNull(),
    invoiceId: uuid('invoice_id').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: currency().notNull(),
    /** `credit_card`, `bank_transfer` ... */
    method: text('method').notNull(),
    reference: text('reference'),
    receivedAt: instant('received_at').notNull(),
    createdAt: createdAt(),
    ...authors(),
  },
  (t) => [
    foreignKey({
      name: 'payments_invoice',
      columns: [t.tenantId, t.invoiceId],
      foreignColumns: [invoices.tenantId, invoices.id],
    }).onDelete('restrict'),
    index('payments_invoice_received').on(t.tenantId, t.invoiceId, t.receivedAt),
    index('payments_reference').on(t.method, t.reference),
    check('payments_amount_positive', sql`${t.amount} > 0`),
    oneOf('payments_currency_known', t.currency, currencies),
    ...ownedBy(t.tenantId),
  ],
);
