import { AppWindowIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { SiteTable } from '@/components/admin/site-table';
import { openAdminPage, read } from '@/lib/doors/page';
import { isSiteStatus, listAllSites } from '@/lib/sites';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, pageOf, text } from '../../asked';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('sites') };
}

export default async function SitesPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/sites');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const status = isSiteStatus(asked.status) ? asked.status : undefined;
  const { found, tenants } = await read(ctx, async (tx) => ({
    found: await listAllSites(tx, { search, tenantId, status, page: pageOf(asked.page) }),
    tenants: await tenantNames(tx),
  }));
  const statuses = (['running', 'deploying', 'stopped', 'failed', 'pending', 'deleting'] as const).map((value) => ({
    value,
    label: t(`siteStatus.${value}`),
  }));
  return (
    <ListPage
      title={t('nav.sites')}
      description={t('sites.description')}
      search={t('sites.search')}
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
      href="/admin/sites"
      paging={found}
      empty={{ icon: <AppWindowIcon />, title: t('sites.empty'), text: t('sites.emptyText') }}
    >
      <SiteTable sites={found.rows} />
    </ListPage>
  );
}
