import { ReceiptTextIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { InvoiceTotals } from '@/components/admin/invoice-totals';
import { ListPage } from '@/components/admin/list-page';
import { InvoiceTable } from '@/components/billing/invoice-table';
import { invoiceTotals, isInvoiceStatus, listInvoices } from '@/lib/billing';
import { openAdminPage, read } from '@/lib/doors/page';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, pageOf, text } from '../../asked';

const statuses = ['draft', 'pending', 'paid', 'overdue', 'cancelled'] as const;

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('billing') };
}

export default async function BillingPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/billing');
  const t = await getTranslations('admin');
  const words = await getTranslations('billing');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const status = isInvoiceStatus(asked.status) ? asked.status : undefined;
  const { found, totals, tenants } = await read(ctx, async (tx) => ({
    found: await listInvoices(tx, { search, tenantId, status, page: pageOf(asked.page) }),
    totals: await invoiceTotals(tx),
    tenants: await tenantNames(tx),
  }));
  return (
    <ListPage
      title={t('nav.billing')}
      description={t('billing.description')}
      above={totals.length > 0 && <InvoiceTotals totals={totals} />}
      search={t('billing.search')}
      filters={
        <>
          <FilterSelect
            param="tenant"
            label={t('columns.tenant')}
            choices={tenants.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSelect
            param="status"
            label={t('columns.status')}
            choices={statuses.map((value) => ({ value, label: words(`status.${value}`) }))}
          />
        </>
      }
      filtered={Boolean(search || tenantId || status)}
      href="/admin/billing"
      paging={found}
      empty={{ icon: <ReceiptTextIcon />, title: t('billing.empty'), text: t('billing.emptyText') }}
    >
      <InvoiceTable invoices={found.rows} base="/admin/billing" withTenant />
    </ListPage>
  );
}
