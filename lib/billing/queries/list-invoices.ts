import { and, count, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm';
import { invoiceStatuses, invoices } from '@/db/schema/invoices';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';

export type InvoiceStatus = (typeof invoiceStatuses)[number];
export const isInvoiceStatus = (text: unknown): text is InvoiceStatus =>
  invoiceStatuses.includes(text as InvoiceStatus);

export type InvoiceRow = typeof invoices.$inferSelect & { tenantName: string };
type InvoiceFilter = Listing & { search?: string; status?: InvoiceStatus; tenantId?: string; owedBy?: 'tenant' };

/** Invoices of all tenants or of one, newest first; `search` looks into number and tenant. */
export async function listInvoices(tx: Tx, filter: InvoiceFilter): Promise<Listed<InvoiceRow>> {
  const wanted = containing(filter.search);
  const where = and(
    wanted ? or(ilike(invoices.invoiceNumber, wanted), ilike(tenants.name, wanted)) : undefined,
    filter.status ? eq(invoices.status, filter.status) : undefined,
    filter.tenantId ? eq(invoices.tenantId, filter.tenantId) : undefined,
    filter.owedBy === 'tenant' ? isNull(invoices.customerId) : undefined,
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(invoices)
    .innerJoin(tenants, eq(tenants.id, invoices.tenantId))
    .where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await tx
    .select({ invoice: invoices, tenantName: tenants.name })
    .from(invoices)
    .innerJoin(tenants, eq(tenants.id, invoices.tenantId))
    .where(where)
    .orderBy(desc(invoices.invoiceDate), desc(invoices.createdAt))
    .limit(shown.limit)
    .offset(offset);
  return { rows: rows.map(({ invoice, tenantName }) => ({ ...invoice, tenantName })), ...shown };
}

export type InvoiceTotals = { status: InvoiceStatus; currency: string; count: number; amount: number }[];

/** How many invoices stand at each status and what they come to, by currency (minor units). */
export async function invoiceTotals(tx: Tx): Promise<InvoiceTotals> {
  return tx
    .select({
      status: invoices.status,
      currency: invoices.currency,
      count: sql<number>`count(*)::int`,
      amount: sql<number>`sum(${invoices.totalAmount})::float8`,
    })
    .from(invoices)
    .groupBy(invoices.status, invoices.currency)
    .orderBy(invoices.currency);
}
