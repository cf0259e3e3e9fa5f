import { GlobeIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { DomainTable } from '@/components/admin/domain-table';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { isDomainStatus, listAllDomains } from '@/lib/domains';
import { openAdminPage, read } from '@/lib/doors/page';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, pageOf, text } from '../../asked';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('domains') };
}

export default async function DomainsPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/domains');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const status = isDomainStatus(asked.status) ? asked.status : undefined;
  const { found, tenants } = await read(ctx, async (tx) => ({
    found: await listAllDomains(tx, { search, tenantId, status, page: pageOf(asked.page) }),
    tenants: await tenantNames(tx),
  }));
  const statuses = (['active', 'pending', 'failed', 'deleting'] as const).map((value) => ({
    value,
    label: t(`domainStatus.${value}`),
  }));
  return (
    <ListPage
      title={t('nav.domains')}
      description={t('domains.description')}
      search={t('domains.search')}
      filters={
        <>
          <FilterSelect
            param="tenant"
            label={t('columns.tenant')}
            choices={tenants.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSelect param="status" label={t('columns.status')} choices={statuses} />
        </>
      }
      filtered={Boolean(search || tenantId || status)}
      href="/admin/domains"
      paging={found}
      empty={{ icon: <GlobeIcon />, title: t('domains.empty'), text: t('domains.emptyText') }}
    >
      <DomainTable domains={found.rows} />
    </ListPage>
  );
}
