import { getTranslations } from 'next-intl/server';
import { PlanForm } from '@/components/admin/plan-form';
import { emptyPlan } from '@/components/admin/plan-values';
import { PageHeader } from '@/components/page/page-header';
import { openAdminPage, read } from '@/lib/doors/page';
import { tenantNames } from '@/lib/tenants';
import { addPlan } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('admin.plans');
  return { title: t('create') };
}

export default async function NewPlanPage() {
  const ctx = await openAdminPage('/admin/plans/new');
  const t = await getTranslations('admin.plans');
  const tenants = await read(ctx, tenantNames);
  return (
    <>
      <PageHeader title={t('create')} crumbs={[{ label: t('create') }]} />
      <PlanForm action={addPlan} values={emptyPlan(ctx.tenant.currency)} tenants={tenants} />
    </>
  );
}
