import { asc, eq } from 'drizzle-orm';
import { invoiceLines, invoices } from '@/db/schema/invoices';
import { payments } from '@/db/schema/payments';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';

/** An invoice with its lines and what was paid; undefined where there is none of that id. */
export async function readInvoice(tx: Tx, id: string) {
  const [row] = await tx
    .select({ invoice: invoices, tenantName: tenants.name })
    .from(invoices)
    .innerJoin(tenants, eq(tenants.id, invoices.tenantId))
    .where(eq(invoices.id, id));
  if (!row) return undefined;
  return {
    ...row.invoice,
    tenantName: row.tenantName,
    lines: await tx
      .select()
      .from(invoiceLines)
      .where(eq(invoiceLines.invoiceId, id))
      .orderBy(asc(invoiceLines.position)),
    payments: await tx.select().from(payments).where(eq(payments.invoiceId, id)).orderBy(asc(payments.receivedAt)),
  };
}

export type InvoiceDetail = NonNullable<Awaited<ReturnType<typeof readInvoice>>>;
