'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
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

type Input = { id: string; name: string };
type RenameTenantProps = { tenant: Input; action: Action<Input, unknown> };

/** Another name for a tenant, as staff see it. Its texts are the area `signup`: `RenameTenant` brings them along. */
export function RenameTenantDialog({ tenant, action }: RenameTenantProps) {
  const t = useTranslations('signup.admin');
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm">
          {t('rename')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('renameTitle')}</DialogTitle>
          <DialogDescription>{t('renameText')}</DialogDescription>
        </DialogHeader>
        <RenameForm tenant={tenant} action={action} close={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function RenameForm({ tenant, action, close }: RenameTenantProps & { close: () => void }) {
  const t = useTranslations('signup.admin');
  const common = useTranslations('common');
  const state = useActionForm<Input, unknown>(action, {
    defaultValues: { id: tenant.id, name: tenant.name },
    onSuccess: () => {
      toast.success(t('renamed'));
      close();
    },
  });
  return (
    <ActionForm state={state}>
      <TextField name="name" label={t('name')} maxLength={100} autoFocus required />
      <DialogFooter>
        <SubmitButton>{common('save')}</SubmitButton>
      </DialogFooter>
    </ActionForm>
  );
}
