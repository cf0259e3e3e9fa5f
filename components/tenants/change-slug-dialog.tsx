'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { SlugField } from '@/components/tenants/slug-field';
import type { SlugCheck } from '@/components/tenants/use-slug-check';
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

/** Where an admin is led who stands on the old address; null: they stay where they are. */
type Moved = { to: string } | null;

type ChangeSlugDialogProps = {
  slug: string;
  /** What stands behind it: `.example.com`. */
  suffix: string;
  action: Action<{ slug: string }, Moved>;
  check: SlugCheck;
};

/** Gives a tenant another subdomain. Its texts are the area `signup`: `ChangeSlug` brings them along. */
export function ChangeSlugDialog(props: ChangeSlugDialogProps) {
  const t = useTranslations('signup.change');
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm">
          {t('open')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <ChangeSlugForm {...props} close={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function ChangeSlugForm({ slug, suffix, action, check, close }: ChangeSlugDialogProps & { close: () => void }) {
  const t = useTranslations('signup.change');
  const router = useRouter();
  const [moving, setMoving] = useState(false);
  const state = useActionForm<{ slug: string }, Moved>(action, {
    defaultValues: { slug },
    onSuccess: (moved) => {
      if (moved) {
        setMoving(true);
        window.location.assign(moved.to);
        return;
      }
      toast.success(t('done'));
      close();
      router.refresh();
    },
  });
  return (
    <ActionForm state={{ ...state, pending: state.pending || moving }}>
      <SlugField label={t('label')} check={check} suffix={suffix} autoFocus />
      <DialogFooter>
        {moving && (
          <p role="status" className="mr-auto self-center text-muted-foreground text-sm">
            {t('moving')}
          </p>
        )}
        <Button type="button" variant="ghost" onClick={close} disabled={state.pending || moving}>
          {t('cancel')}
        </Button>
        <SubmitButton>{t('submit')}</SubmitButton>
      </DialogFooter>
    </ActionForm>
  );
}
