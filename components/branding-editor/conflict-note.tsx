'use client';

import { useTranslations } from 'next-intl';
import type { ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { Button } from '@/components/ui/button';
import type { SaveState } from './use-draft';

type ConflictNoteProps = {
  state: SaveState;
  error: ActionError | undefined;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
  onRetry: () => void;
};

/** Why nothing is being saved, and the ways out of it. */
export function ConflictNote({ state, error, onTakeTheirs, onKeepMine, onRetry }: ConflictNoteProps) {
  const t = useTranslations('brandingEditor.state');
  if (!error) return null;
  return (
    <div className="grid gap-3 border-b px-4 py-4 sm:px-5">
      <FormAlert error={error} />
      <div className="flex flex-wrap gap-2">
        {state === 'conflict' ? (
          <>
            <Button type="button" size="sm" variant="outline" onClick={onTakeTheirs}>
              {t('takeTheirs')}
            </Button>
            <Button type="button" size="sm" variant="outline" onClick={onKeepMine}>
              {t('keepMine')}
            </Button>
          </>
        ) : (
          <Button type="button" size="sm" variant="outline" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
