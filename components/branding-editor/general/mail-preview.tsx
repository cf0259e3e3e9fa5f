'use client';

import { EyeIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { useCallAction } from '@/components/form/use-call-action';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { MailPreview as Mail } from '../editor-actions';
import { useEditor } from '../editor-context';

/** The welcome mail as the draft makes it, in a frame where nothing runs and nothing can be pressed. */
export function MailPreview() {
  const t = useTranslations('brandingEditor.email');
  const call = useCallAction();
  const { previewMail, flush } = useEditor();
  const [mail, setMail] = useState<Mail>();
  const [error, setError] = useState<ActionError>();

  const change = async (isOpen: boolean) => {
    if (!isOpen) return;
    setMail(undefined);
    setError(undefined);
    await flush();
    const result = await call(() => previewMail({}));
    if (!result) return;
    if (result.ok) setMail(result.value);
    else setError(result.error);
  };

  return (
    <Dialog onOpenChange={(isOpen) => void change(isOpen)}>
      <DialogTrigger asChild>
        <Button type="button" variant="outline" size="sm">
          <EyeIcon />
          {t('preview')}
        </Button>
      </DialogTrigger>
      <DialogContent className="sm:max-w-2xl">
        <DialogHeader>
          <DialogTitle className="pr-10">{t('previewTitle')}</DialogTitle>
          <DialogDescription>{t('previewText')}</DialogDescription>
        </DialogHeader>
        <FormAlert error={error} />
        {!mail && !error && <Skeleton className="h-[28rem] max-h-[65dvh] w-full" />}
        {mail && (
          <div className="grid min-w-0 gap-2">
            <p className="text-sm wrap-anywhere">
              <span className="text-muted-foreground">{t('subject')}</span>{' '}
              <span className="font-medium">{mail.subject}</span>
            </p>
            <iframe
              sandbox=""
              srcDoc={mail.html}
              title={t('previewFrame', { subject: mail.subject })}
              className="h-[32rem] max-h-[65dvh] w-full rounded-md border"
            />
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}
