import { getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { DeletePlan } from '@/components/admin/delete-plan';
import { EditPlan } from '@/components/admin/edit-plan';
import { PageHeader } from '@/components/page/page-header';
import { entriesAbout } from '@/lib/audit';
import { openAdminPage, read } from '@/lib/doors/page';
import { findPlan } from '@/lib/plans';
import { foundOr404 } from '../../../found';
import { changePlan, removePlan } from '../actions';

type Props = { params: Promise<{ id: string }> };

/** One plan: to change, or to be rid of where nobody ever had it. */
export default async function PlanPage({ params }: Props) {
  const { id } = await params;
  const ctx = await openAdminPage(`/admin/plans/${id}`);
  const t = await getTranslations('admin');
  const { plan, tenantName, sold } = await foundOr404(id, (known) => read(ctx, (tx) => findPlan(tx, known)));
  const history = await read(ctx, (tx) => entriesAbout(tx, [plan.id]));
  return (
    <>
      <PageHeader
        title={plan.name}
        description={tenantName ?? t('plan.everybodyText')}
        crumbs={[{ label: plan.name }]}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <EditPlan plan={plan} action={changePlan} />
        <div className="grid gap-6">
          <AuditTrail rows={history} />
          <DeletePlan plan={plan} sold={sold} remove={removePlan} />
        </div>
      </div>
    </>
  );
}
