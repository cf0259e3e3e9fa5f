'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';

type Input = { id: string; plan_slug: string; billing_cycle: 'monthly' | 'yearly' };

type ChangePlanDialogProps = {
  customer: { id: string; subscription_plan: string; billing_cycle: string | null };
  plans: { slug: string; label: string }[];
  action: Action<Input, unknown>;
};

/** Puts a customer on another plan of its tenant (first document, "Plan Değiştirme"). */
export function ChangePlanDialog(props: ChangePlanDialogProps) {
  const t = useTranslations('admin.changePlan');
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">{t('open')}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <PlanChoice {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function PlanChoice({ customer, plans, action, onDone }: ChangePlanDialogProps & { onDone(): void }) {
  const t = useTranslations('admin.changePlan');
  const cycle = customer.billing_cycle === 'yearly' ? 'yearly' : 'monthly';
  const state = useActionForm<Input, unknown>(action, {
    defaultValues: { id: customer.id, plan_slug: customer.subscription_plan, billing_cycle: cycle },
    onSuccess: () => {
      toast.success(t('done'));
      onDone();
    },
  });
  return (
    <ActionForm state={state}>
      <SelectField
        name="plan_slug"
        label={t('plan')}
        choices={plans.map(({ slug, label }) => ({ value: slug, label }))}
      />
      <SelectField
        name="billing_cycle"
        label={t('cycle')}
        choices={(['monthly', 'yearly'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <DialogFooter>
        <SubmitButton>{t('submit')}</SubmitButton>
      </DialogFooter>
    </ActionForm>
  );
}
