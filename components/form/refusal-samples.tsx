'use client';

import { CircleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { FieldError } from '@/components/ui/field';

/** Refusals to be copied by `public/entry.js`, which has no words and no looks of its own; as they stand, «nobody answers». */
export function RefusalSamples() {
  const t = useTranslations('common.failure');
  return (
    <div hidden>
      <div data-sample="alert">
        <Alert variant="destructive" role="presentation">
          <CircleAlertIcon aria-hidden="true" />
          <AlertTitle>{t('unreachable')}</AlertTitle>
          <AlertDescription>
            <p>{t('unreachableDetail')}</p>
          </AlertDescription>
        </Alert>
      </div>
      <div data-sample="field">
        <FieldError>{t('unreachable')}</FieldError>
      </div>
    </div>
  );
}
