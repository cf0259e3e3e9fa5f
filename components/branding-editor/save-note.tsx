'use client';

import { CheckIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { SaveState } from './use-draft';

/** Whether everything typed has been kept. */
export function SaveNote({ state }: { state: SaveState }) {
  const t = useTranslations('brandingEditor.state');
  const isBusy = state === 'waiting' || state === 'saving';
  const isWrong = state === 'refused' || state === 'failed' || state === 'conflict';
  return (
    <span
      role="status"
      data-state={state}
      className={`inline-flex items-center gap-1.5 text-sm [&>svg]:size-4 ${isWrong ? 'text-danger-text' : 'text-muted-foreground'}`}
    >
      {isBusy && <Spinner aria-hidden="true" />}
      {isWrong && <TriangleAlertIcon aria-hidden="true" />}
      {state === 'saved' && <CheckIcon aria-hidden="true" />}
      {t(isBusy ? 'saving' : state)}
    </span>
  );
}
