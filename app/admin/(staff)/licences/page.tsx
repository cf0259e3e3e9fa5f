import { BadgeCheckIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { LicenceTable } from '@/components/admin/licence-table';
import { ListPage } from '@/components/admin/list-page';
import { openAdminPage, read } from '@/lib/doors/page';
import { isLicenceStatus, listLicences } from '@/lib/licences/queries/list-licences';
import { listPackages } from '@/lib/licences/queries/list-packages';
import { type Asked, pageOf, text } from '../../asked';

const statuses = ['trial', 'active', 'grace_period', 'suspended', 'expired', 'cancelled'] as const;

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('licences') };
}

export default async function LicencesPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/licences');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const packageCode = text(asked.package);
  const status = isLicenceStatus(asked.status) ? asked.status : undefined;
  const { found, packages } = await read(ctx, async (tx) => ({
    found: await listLicences(tx, { search, status, packageCode, page: pageOf(asked.page) }),
    packages: await listPackages(tx),
  }));
  return (
    <ListPage
      title={t('nav.licences')}
      description={t('licences.description')}
      search={t('tenants.search')}
      filters={
        <>
          <FilterSelect
            param="package"
            label={t('columns.package')}
            choices={packages.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <FilterSelect
            param="status"
            label={t('columns.status')}
            choices={statuses.map((value) => ({ value, label: t(`licenceStatus.${value}`) }))}
          />
        </>
      }
      filtered={Boolean(search || status || packageCode)}
      href="/admin/licences"
      paging={found}
      empty={{ icon: <BadgeCheckIcon />, title: t('licences.empty'), text: t('licences.emptyText') }}
    >
      <LicenceTable licences={found.rows} now={ctx.clock.now()} />
    </ListPage>
  );
}
