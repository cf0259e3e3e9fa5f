'use client';

import { CircleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ActionError } from '@/components/form/action-result';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';

/** What went wrong with a form as a whole; the region is always there, so that screen readers hear it change. */
export function FormAlert({ error }: { error: ActionError | undefined }) {
  const t = useTranslations('common.failure');
  const fields = Object.entries(error?.fields ?? {});
  return (
    <div aria-live="assertive" className="empty:hidden">
      {error && (
        <Alert variant="destructive" role="presentation" data-guarded="alert">
          <CircleAlertIcon aria-hidden="true" />
          <AlertTitle>{error.title}</AlertTitle>
          {(error.detail || fields.length > 0 || error.requestId) && (
            <AlertDescription>
              {error.detail && <p>{error.detail}</p>}
              {fields.map(([name, text]) => (
                <p key={name}>{text}</p>
              ))}
              {error.requestId && <p className="font-mono text-xs">{t('requestId', { id: error.requestId })}</p>}
            </AlertDescription>
          )}
        </Alert>
      )}
    </div>
  );
}
