import { UsersIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { CustomerTable } from '@/components/admin/customer-table';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { listAllCustomers } from '@/lib/accounts/queries/list-all-customers';
import { openAdminPage, read } from '@/lib/doors/page';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, pageOf, text } from '../../asked';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('customers') };
}

export default async function CustomersPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/customers');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const status = text(asked.status);
  const isActive = status === 'active' ? true : status === 'blocked' ? false : undefined;
  const { found, tenants } = await read(ctx, async (tx) => ({
    found: await listAllCustomers(tx, { search, tenantId, isActive, page: pageOf(asked.page) }),
    tenants: await tenantNames(tx),
  }));
  const byTenant = tenants.map(({ id, name }) => ({ value: id, label: name }));
  const byStatus = (['active', 'blocked'] as const).map((value) => ({ value, label: t(`customer.${value}`) }));
  return (
    <ListPage
      title={t('nav.customers')}
      description={t('customers.description')}
      search={t('customers.search')}
      filters={
        <>
          <FilterSelect param="tenant" label={t('columns.tenant')} choices={byTenant} />
          <FilterSelect param="status" label={t('columns.status')} choices={byStatus} />
        </>
      }
      filtered={Boolean(search || tenantId || status)}
      href="/admin/customers"
      paging={found}
      empty={{ icon: <UsersIcon />, title: t('customers.empty'), text: t('customers.emptyText') }}
    >
      <CustomerTable customers={found.rows} tenantNames={new Map(tenants.map(({ id, name }) => [id, name]))} />
    </ListPage>
  );
}
