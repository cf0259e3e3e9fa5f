'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { TextareaField } from '@/components/form/textarea-field';
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

type Suspend = Action<{ id: string; reason: string }, unknown>;
type TenantStateProps = {
  tenant: { id: string; name: string; status: string };
  suspend: Suspend;
  activate: Action<{ id: string }, unknown>;
};

/** Suspends a tenant, with a reason; brings a suspended one back. */
export function TenantState({ tenant, suspend, activate }: TenantStateProps) {
  const t = useTranslations('admin.suspension');
  const [open, setOpen] = useState(false);
  if (tenant.status === 'suspended') {
    return (
      <ActionButton action={() => activate({ id: tenant.id })} success={t('activated', { name: tenant.name })}>
        {t('activate')}
      </ActionButton>
    );
  }
  if (tenant.status !== 'active') return null;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">{t('suspend')}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title', { name: tenant.name })}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <Reason id={tenant.id} suspend={suspend} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function Reason({ id, suspend, onDone }: { id: string; suspend: Suspend; onDone(): void }) {
  const t = useTranslations('admin.suspension');
  const state = useActionForm<{ id: string; reason: string }, unknown>(suspend, {
    defaultValues: { id, reason: '' },
    onSuccess: () => {
      toast.success(t('done'));
      onDone();
    },
  });
  return (
    <ActionForm state={state}>
      <TextareaField name="reason" label={t('reason')} description={t('reasonHint')} rows={3} />
      <DialogFooter>
        <SubmitButton variant="destructive">{t('suspend')}</SubmitButton>
      </DialogFooter>
    </ActionForm>
  );
}
