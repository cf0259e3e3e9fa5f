'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/page/confirm-dialog';
import { Instant } from '@/components/page/instant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ChangedList } from '../changed-list';
import { useEditor } from '../editor-context';
import type { Version } from './version';

/** One published branding: when, by whom, what it changed. */
export function VersionItem({ version, onRolledBack }: { version: Version; onRolledBack: () => void }) {
  const t = useTranslations('brandingEditor.history');
  const { rollBack } = useEditor();
  const { number, createdAt, authorName, restoredFrom, changed, current } = version;
  return (
    <li className="grid gap-2.5 py-4 first:pt-1">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
            {t('version', { number })}
            {current && <Badge variant="success">{t('current')}</Badge>}
          </p>
          <p className="mt-0.5 text-muted-foreground text-sm">
            <Instant at={createdAt} time /> · {authorName === 'system' ? t('before') : authorName}
          </p>
          {restoredFrom !== null && (
            <p className="text-muted-foreground text-sm">{t('restored', { number: restoredFrom })}</p>
          )}
        </div>
        {!current && (
          <ConfirmDialog
            trigger={
              <Button type="button" variant="outline" size="xs" aria-label={t('rollBackNamed', { number })}>
                {t('rollBack')}
              </Button>
            }
            title={t('rollBackTitle', { number })}
            description={t('rollBackText')}
            confirmLabel={t('rollBack')}
            destructive={false}
            onConfirm={() => rollBack({ number })}
            onDone={onRolledBack}
          />
        )}
      </div>
      {changed.length > 0 && <ChangedList names={changed} />}
    </li>
  );
}
