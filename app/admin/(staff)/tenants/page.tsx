import { BuildingIcon, PlusIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { TenantTable } from '@/components/admin/tenant-table';
import { Button } from '@/components/ui/button';
import { openAdminPage, read } from '@/lib/doors/page';
import { isTenantStatus, listTenants } from '@/lib/tenants';
import { type Asked, pageOf, text } from '../../asked';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('tenants') };
}

export default async function TenantsPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/tenants');
  const t = await getTranslations('admin');
  const signup = await getTranslations('signup.admin');
  const search = text(asked.q);
  const status = isTenantStatus(asked.status) ? asked.status : undefined;
  const found = await read(ctx, (tx) => listTenants(tx, { search, status, page: pageOf(asked.page) }));
  const create = ctx.actor.role === 'super_admin' && (
    <Button asChild>
      <Link href="/admin/tenants/new">
        <PlusIcon />
        {signup('new')}
      </Link>
    </Button>
  );
  const choices = (['active', 'suspended', 'closed'] as const).map((value) => ({
    value,
    label: t(`tenantStatus.${value}`),
  }));
  return (
    <ListPage
      title={t('nav.tenants')}
      description={t('tenants.description')}
      actions={create}
      search={t('tenants.search')}
      filters={<FilterSelect param="status" label={t('columns.status')} choices={choices} />}
      filtered={Boolean(search || status)}
      href="/admin/tenants"
      paging={found}
      empty={{ icon: <BuildingIcon />, title: t('tenants.empty'), text: t('tenants.emptyText'), action: create }}
    >
      <TenantTable tenants={found.rows} />
    </ListPage>
  );
}
