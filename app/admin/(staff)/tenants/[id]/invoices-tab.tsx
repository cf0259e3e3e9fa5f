import { ReceiptTextIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { InvoiceTable } from '@/components/billing/invoice-table';
import { EmptyState } from '@/components/page/empty-state';
import { Pager } from '@/components/page/pager';
import { Card } from '@/components/ui/card';
import { listInvoices } from '@/lib/billing';
import { read } from '@/lib/doors/page';
import { pageOf } from '../../../asked';
import type { TabProps } from './tab';

/** Fatura: what the tenant was billed. */
export async function InvoicesTab({ ctx, tenant, asked }: TabProps) {
  const t = await getTranslations('admin.billing');
  const found = await read(ctx, (tx) => listInvoices(tx, { tenantId: tenant.id, page: pageOf(asked.page) }));
  if (found.total === 0)
    return <EmptyState icon={<ReceiptTextIcon />} title={t('empty')} description={t('emptyText')} />;
  return (
    <>
      <Card className="gap-0 overflow-hidden py-0">
        <InvoiceTable invoices={found.rows} base="/admin/billing" withTenant />
      </Card>
      <Pager page={found.page} pages={found.pages} total={found.total} />
    </>
  );
}
