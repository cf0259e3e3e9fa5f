import { useTranslations } from 'next-intl';
import { InvoiceLines } from '@/components/billing/invoice-lines';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { Day } from '@/components/page/instant';
import { StatusBadge } from '@/components/page/status-badge';
import type { InvoiceDetail } from '@/lib/billing';
import { formatDate, type TimeSettings } from '@/lib/i18n/format';

/** Who asks for the money, as its letterhead shows it. */
type Issuer = {
  brand: Brand;
  color: string | undefined;
  address: string | null;
  email: string | null;
  phone: string | null;
};

type InvoiceSheetProps = { invoice: InvoiceDetail; issuer: Issuer; settings: TimeSettings };

/** An invoice as a letter of its issuer: on screen, and on A4 when it is printed. */
export function InvoiceSheet({ invoice, issuer, settings }: InvoiceSheetProps) {
  const t = useTranslations('billing');
  const contact = [issuer.email, issuer.phone].filter(Boolean).join(' · ');
  const dates = [
    { term: t('sheet.date'), value: <Day date={invoice.invoiceDate} /> },
    { term: t('sheet.due'), value: <Day date={invoice.dueDate} /> },
    {
      term: t('sheet.period'),
      value: (
        <>
          <Day date={invoice.billingPeriodStart} /> – <Day date={invoice.billingPeriodEnd} />
        </>
      ),
    },
  ];
  return (
    <article className="mx-auto max-w-3xl overflow-hidden rounded-xl border bg-card shadow-sm print:max-w-none print:rounded-none print:border-0 print:shadow-none">
      <div className="h-1.5 bg-primary" style={{ backgroundColor: issuer.color }} aria-hidden="true" />
      <header className="flex flex-wrap items-start justify-between gap-6 p-6 sm:p-8">
        <div className="grid gap-3">
          <Logo brand={issuer.brand} size="lg" />
          <address className="max-w-64 whitespace-pre-line text-muted-foreground text-sm not-italic">
            {issuer.address}
          </address>
        </div>
        <div className="grid justify-items-start gap-2 sm:justify-items-end">
          <h2 className="font-semibold text-xl tracking-tight">
            {invoice.invoiceNumber ? t('sheet.invoice') : t('sheet.draft')}
          </h2>
          {invoice.invoiceNumber && <p className="text-muted-foreground tabular-nums">{invoice.invoiceNumber}</p>}
          <StatusBadge status={invoice.status}>{t(`status.${invoice.status}`)}</StatusBadge>
        </div>
      </header>
      <div className="grid gap-6 px-6 pb-6 sm:grid-cols-2 sm:px-8">
        <div>
          <p className="text-muted-foreground text-xs">{t('sheet.to')}</p>
          <p className="mt-1 font-medium wrap-anywhere">{invoice.tenantName}</p>
        </div>
        <dl className="grid gap-2 text-sm">
          {dates.map(({ term, value }) => (
            <div key={term} className="flex justify-between gap-4">
              <dt className="text-muted-foreground">{term}</dt>
              <dd className="text-right tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="border-t">
        <InvoiceLines invoice={invoice} />
      </div>
      {(invoice.paidAt || invoice.notes || contact) && (
        <footer className="grid gap-2 border-t p-6 text-muted-foreground text-sm sm:px-8">
          {invoice.paidAt && <p>{t('sheet.paid', { date: formatDate(invoice.paidAt, settings) })}</p>}
          {invoice.notes && <p className="whitespace-pre-line">{invoice.notes}</p>}
          {contact && <p>{t('sheet.questions', { contact })}</p>}
        </footer>
      )}
    </article>
  );
}
