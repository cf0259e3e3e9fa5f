import { eq, sql } from 'drizzle-orm';
import { invoiceLines, invoices } from '../../schema/invoices';
import { licences } from '../../schema/licences';
import { payments } from '../../schema/payments';
import { type Period, periodsOf } from './periods';
import { dateOf, type Telling } from './telling';
import type { MadeTenant } from './tenant';
import type { TenantStory } from './tenant-story';

const day = 86_400_000;
/** KDV, per cent. */
const taxRate = 20;

type Bill = { story: TenantStory; tenant: MadeTenant; period: Period; status: 'paid' | 'pending' | 'overdue' };

/** Every licence's periods so far, in the order in which their invoices were issued. */
function billsOf(now: Date, made: { story: TenantStory; tenant: MadeTenant }[]): Bill[] {
  return made
    .flatMap(({ story, tenant }) =>
      periodsOf(tenant.createdAt, now, story.licence.billingPeriod).map((period, at, all) => ({
        ...{ story, tenant, period },
        status: at === all.length - 1 ? story.lastInvoice : ('paid' as const),
      })),
    )
    .sort((a, b) => a.period.start.getTime() - b.period.start.getTime());
}

async function nextNumber({ tx }: Telling, at: Date): Promise<string> {
  const year = at.getUTCFullYear();
  const [row] = await tx.execute<{ number: number }>(sql`select billing.next_invoice_number('FAT', ${year}) as number`);
  return `FAT-${year}-${String(row?.number).padStart(3, '0')}`;
}

async function issue(telling: Telling, { story, tenant, period, status }: Bill): Promise<void> {
  const { tx, chance, now, told, staff } = telling;
  const { amount, currency } = story.licence;
  const at = new Date(period.start.getTime() + 3_600_000);
  const id = chance.id(at);
  const of = { tenantId: tenant.id, invoiceId: id };
  const taxAmount = Math.round((amount * taxRate) / 100);
  const totalAmount = amount + taxAmount;
  await tx.insert(invoices).values({
    ...{ id, tenantId: tenant.id, licenseId: tenant.licenceId, createdAt: at, updatedAt: at },
    ...{ invoiceDate: dateOf(at), dueDate: dateOf(new Date(at.getTime() + story.dueDays * day)) },
    ...{ billingPeriodStart: dateOf(period.start), billingPeriodEnd: dateOf(new Date(period.end.getTime() - day)) },
    ...{ subtotal: amount, taxRate, taxAmount, totalAmount, currency },
  });
  const line = { position: 1, description: story.lineText, quantity: 1, unitPrice: amount, total: amount };
  await tx.insert(invoiceLines).values({ id: chance.id(at), ...of, ...line });
  const invoiceNumber = await nextNumber(telling, at);
  const resource = { resourceType: 'invoice', resourceId: id };
  const shown = { invoice_number: invoiceNumber, total_amount: totalAmount / 100, currency };
  told.push({ at, tenantId: tenant.id, ...staff, action: 'invoice.issue', ...resource, after: shown });
  const paidAt = new Date(Math.min(at.getTime() + chance.between(1, 9) * day, now.getTime() - 60_000));
  const reference = story.paymentMethod === 'bank_transfer' ? invoiceNumber : `DEMO-${chance.between(1e6, 1e7)}`;
  const payment = { paidAt, paymentMethod: story.paymentMethod, paymentReference: reference };
  const moved = status === 'paid' ? { status, ...payment, updatedAt: paidAt } : { status, updatedAt: at };
  await tx
    .update(invoices)
    .set({ invoiceNumber, ...moved })
    .where(eq(invoices.id, id));
  await tx.update(licences).set({ lastInvoiceId: id, updatedAt: at }).where(eq(licences.id, tenant.licenceId));
  if (status !== 'paid') return;
  const money = { amount: totalAmount, currency, method: story.paymentMethod, reference };
  await tx.insert(payments).values({ id: chance.id(paidAt), ...of, ...money, receivedAt: paidAt, createdAt: paidAt });
  const change = { before: { status: 'pending' }, after: { status: 'paid', ...money, amount: totalAmount / 100 } };
  told.push({ at: paidAt, tenantId: tenant.id, ...staff, action: 'invoice.mark_paid', ...resource, ...change });
}

/** An invoice for each period of each licence, numbered without a gap in order of date, most of them paid. */
export async function makeInvoices(
  telling: Telling,
  made: { story: TenantStory; tenant: MadeTenant }[],
): Promise<void> {
  for (const bill of billsOf(telling.now, made)) await issue(telling, bill);
}
