import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { InvoiceLines } from '@/components/billing/invoice-lines';
import { DescriptionList } from '@/components/page/description-list';
import { Day, Instant } from '@/components/page/instant';
import { PageHeader } from '@/components/page/page-header';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { entriesAbout } from '@/lib/audit';
import { readInvoice } from '@/lib/billing';
import { openAdminPage, read } from '@/lib/doors/page';
import { formatMoney } from '@/lib/i18n/format';
import { foundOr404 } from '../../../found';

type Props = { params: Promise<{ id: string }> };

/** One invoice: lines, payments, history. */
export default async function InvoicePage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/billing/${id}`);
  const t = await getTranslations('admin');
  const words = await getTranslations('billing');
  const locale = await getLocale();
  const invoice = await foundOr404(id, (known) => read(ctx, (tx) => readInvoice(tx, known)));
  const history = await read(ctx, (tx) => entriesAbout(tx, [invoice.id]));
  const title = invoice.invoiceNumber ?? words('invoice.unnumbered');
  const facts = [
    {
      term: t('columns.tenant'),
      value: (
        <Link className="text-link hover:underline" href={`/admin/tenants/${invoice.tenantId}?tab=invoices`}>
          {invoice.tenantName}
        </Link>
      ),
    },
    { term: t('columns.date'), value: <Day date={invoice.invoiceDate} /> },
    { term: t('columns.due'), value: <Day date={invoice.dueDate} /> },
    {
      term: words('invoice.period'),
      value: (
        <>
          <Day date={invoice.billingPeriodStart} /> – <Day date={invoice.billingPeriodEnd} />
        </>
      ),
    },
    ...invoice.payments.map((payment) => ({
      term: words('invoice.payment'),
      value: (
        <>
          {formatMoney(payment.amount, payment.currency, locale)} · <Instant at={payment.receivedAt} time />
          <span className="block text-muted-foreground text-xs">
            {words.has(`invoice.methods.${payment.method}`)
              ? words(`invoice.methods.${payment.method}`)
              : payment.method}
            {payment.reference && ` · ${payment.reference}`}
          </span>
        </>
      ),
    })),
    ...(invoice.notes ? [{ term: words('invoice.notes'), value: invoice.notes }] : []),
  ];
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: title }]}
        badge={<StatusBadge status={invoice.status}>{words(`status.${invoice.status}`)}</StatusBadge>}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Section title={words('invoice.lines')} flush>
          <InvoiceLines invoice={invoice} />
        </Section>
        <div className="grid gap-6">
          <Section title={words('invoice.facts')}>
            <DescriptionList items={facts} />
          </Section>
          <AuditTrail rows={history} />
        </div>
      </div>
    </>
  );
}
