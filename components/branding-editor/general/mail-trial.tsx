'use client';

import { SendIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import type { ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { useCallAction } from '@/components/form/use-call-action';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useEditor } from '../editor-context';
import { MailPreview } from './mail-preview';

/** A mail with the draft's look: shown here, or sent to whoever asks. */
export function MailTrial() {
  const t = useTranslations('brandingEditor.email');
  const call = useCallAction();
  const { sendTestMail, flush } = useEditor();
  const [error, setError] = useState<ActionError>();
  const [pending, startTransition] = useTransition();

  const send = () =>
    startTransition(async () => {
      setError(undefined);
      await flush();
      const result = await call(() => sendTestMail({}));
      if (!result) return;
      if (result.ok) toast.success(t('testSent', { recipient: result.value.recipient }));
      else setError(result.error);
    });

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <MailPreview />
        <Button type="button" variant="outline" size="sm" onClick={send} disabled={pending}>
          {pending ? <Spinner /> : <SendIcon />}
          {t('sendTest')}
        </Button>
      </div>
      <FormAlert error={error} />
    </div>
  );
}
