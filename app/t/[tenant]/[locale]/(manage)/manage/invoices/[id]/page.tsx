import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { InvoiceSheet } from '@/components/billing/invoice-sheet';
import { PrintButton } from '@/components/billing/print-button';
import { PageHeader } from '@/components/page/page-header';
import { issuerOf, readInvoice } from '@/lib/billing';
import { openPage, read } from '@/lib/doors/page';
import { timeSettingsOf } from '@/lib/i18n/format';
import { isId } from '@/lib/kernel/ids';

type Props = { params: Promise<{ tenant: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'billing.sheet' });
  return { title: t('invoice') };
}

/** One invoice, as the letter it is. */
export default async function InvoicePage({ params }: Props) {
  const { id, locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: `/manage/invoices/${id}` });
  const t = await getTranslations('billing.sheet');
  const invoice = isId(id) ? await read(ctx, (tx) => readInvoice(tx, id)) : undefined;
  if (!invoice) notFound();
  const title = invoice.invoiceNumber ?? t('draft');
  return (
    <>
      <div className="print:hidden">
        <PageHeader title={title} crumbs={[{ label: title }]} actions={<PrintButton label={t('print')} />} />
      </div>
      <InvoiceSheet
        invoice={invoice}
        issuer={await issuerOf(invoice, ctx.tenant)}
        settings={timeSettingsOf(ctx.tenant, locale)}
      />
    </>
  );
}
