'use client';

import { PlanForm } from '@/components/admin/plan-form';
import { type PlanInput, planValues } from '@/components/admin/plan-values';
import type { Action } from '@/components/form/action-result';
import type { PlanRecordView } from '@/lib/plans';

type Change = Omit<PlanInput, 'tenant_id'> & { id: string };
type EditPlanProps = { plan: PlanRecordView; action: Action<Change, unknown> };

/** The plan's form, filled; whose the plan is does not change. */
export function EditPlan({ plan, action }: EditPlanProps) {
  const send: Action<PlanInput, unknown> = ({ tenant_id: _, ...typed }) => action({ ...typed, id: plan.id });
  return <PlanForm action={send} values={planValues(plan)} />;
}
