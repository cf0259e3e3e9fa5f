import { ReceiptTextIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { InvoiceTable } from '@/components/billing/invoice-table';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { Pager } from '@/components/page/pager';
import { Card } from '@/components/ui/card';
import { listInvoices } from '@/lib/billing';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'billing.list' });
  return { title: t('metaTitle') };
}

/** What the tenant was billed. */
export default async function InvoicesPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/invoices' });
  const t = await getTranslations('billing.list');
  const page = Number((await searchParams).page);
  const found = await read(ctx, (tx) => listInvoices(tx, { tenantId: ctx.tenant.id, page, owedBy: 'tenant' }));
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {found.total === 0 ? (
        <EmptyState icon={<ReceiptTextIcon />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <>
          <Card className="gap-0 overflow-hidden py-0">
            <InvoiceTable invoices={found.rows} base="/manage/invoices" />
          </Card>
          <Pager page={found.page} pages={found.pages} total={found.total} />
        </>
      )}
    </>
  );
}
