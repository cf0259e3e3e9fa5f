'use client';

import { RotateCcwIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ActionResult } from '@/components/form/action-result';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ChangedList } from './changed-list';
import { SaveNote } from './save-note';
import type { SaveState } from './use-draft';

type Done = Promise<ActionResult<unknown> | undefined>;

type DraftBarProps = {
  /** Of the page, where this bar is its head. */
  title?: string;
  state: SaveState;
  /** Fields in which the draft differs from what everybody sees. */
  changed: readonly string[];
  onPublish: () => Done;
  onPublished: () => void;
  onDiscard: () => Done;
  onDiscarded: () => void;
  /** History, and on narrow screens the preview. */
  children: ReactNode;
};

/** Where the draft stands, and what can be done with it. */
export function DraftBar({ title, state, changed, children, ...on }: DraftBarProps) {
  const t = useTranslations('brandingEditor.bar');
  const isDraft = changed.length > 0;
  return (
    <div className="sticky top-14 z-20 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-background/95 px-4 py-2 backdrop-blur-sm sm:px-5">
      {title && <h1 className="mr-1 font-semibold text-lg tracking-tight max-sm:sr-only">{title}</h1>}
      <Badge variant={isDraft ? 'warning' : 'success'}>{isDraft ? t('draft') : t('published')}</Badge>
      <SaveNote state={state} />
      <div className="flex flex-wrap items-center gap-2 max-sm:w-full sm:ml-auto">
        {children}
        <ConfirmDialog
          trigger={
            <Button type="button" variant="outline" size="sm" disabled={!isDraft}>
              <RotateCcwIcon />
              <span className="max-sm:sr-only">{t('discard')}</span>
            </Button>
          }
          title={t('discardTitle')}
          description={t('discardText')}
          confirmLabel={t('discard')}
          onConfirm={on.onDiscard}
          onDone={on.onDiscarded}
        >
          <ChangedList names={changed} />
        </ConfirmDialog>
        <ConfirmDialog
          trigger={
            <Button type="button" size="sm" disabled={!isDraft} className="max-sm:ml-auto">
              {t('publish')}
            </Button>
          }
          title={t('publishTitle')}
          description={t('publishText', { count: changed.length })}
          confirmLabel={t('publish')}
          destructive={false}
          onConfirm={on.onPublish}
          onDone={on.onPublished}
        >
          <ChangedList names={changed} />
        </ConfirmDialog>
      </div>
    </div>
  );
}
