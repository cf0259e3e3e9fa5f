import { PlusIcon, TagsIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { ListPage } from '@/components/admin/list-page';
import { PlanTable } from '@/components/admin/plan-table';
import { Button } from '@/components/ui/button';
import { openAdminPage, read } from '@/lib/doors/page';
import { allPlans } from '@/lib/plans';
import { tenantNames } from '@/lib/tenants';
import { type Asked, idOf, text } from '../../asked';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('plans') };
}

export default async function PlansPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/plans');
  const t = await getTranslations('admin');
  const search = text(asked.q);
  const tenantId = idOf(asked.tenant);
  const owner = asked.tenant === 'shared' ? 'shared' : undefined;
  const { plans, tenants } = await read(ctx, async (tx) => ({
    plans: await allPlans(tx, { search, tenantId, owner }),
    tenants: await tenantNames(tx),
  }));
  const create = (
    <Button asChild>
      <Link href="/admin/plans/new">
        <PlusIcon />
        {t('plans.create')}
      </Link>
    </Button>
  );
  const owners = [
    { value: 'shared', label: t('plan.everybody') },
    ...tenants.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <ListPage
      title={t('nav.plans')}
      description={t('plans.description')}
      actions={create}
      search={t('plans.search')}
      filters={<FilterSelect param="tenant" label={t('columns.offeredBy')} choices={owners} />}
      filtered={Boolean(search || tenantId || owner)}
      href="/admin/plans"
      paging={{ total: plans.length, page: 1, pages: 1 }}
      empty={{ icon: <TagsIcon />, title: t('plans.empty'), text: t('plans.emptyText'), action: create }}
    >
      <PlanTable plans={plans} />
    </ListPage>
  );
}
