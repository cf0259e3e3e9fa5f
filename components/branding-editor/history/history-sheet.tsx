'use client';

import { HistoryIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { useCallAction } from '@/components/form/use-call-action';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent, SheetDescription, SheetHeader, SheetTitle, SheetTrigger } from '@/components/ui/sheet';
import { Spinner } from '@/components/ui/spinner';
import { useEditor } from '../editor-context';
import type { Version } from './version';
import { VersionItem } from './version-item';

/** Every branding that was published, newest first, and the way back to it. */
export function HistorySheet({ onRolledBack }: { onRolledBack: () => void }) {
  const t = useTranslations('brandingEditor.history');
  const call = useCallAction();
  const { versions: list } = useEditor();
  const [open, setOpen] = useState(false);
  const [versions, setVersions] = useState<Version[]>();
  const [next, setNext] = useState<number>();
  const [error, setError] = useState<ActionError>();

  const load = async (page: number, before: Version[]) => {
    setError(undefined);
    const result = await call(() => list({ page }));
    if (!result) return;
    if (!result.ok) return setError(result.error);
    setVersions([...before, ...result.value.versions]);
    setNext(result.value.page < result.value.pages ? result.value.page + 1 : undefined);
  };
  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    setVersions(undefined);
    void load(1, []);
  };

  return (
    <Sheet open={open} onOpenChange={change}>
      <SheetTrigger asChild>
        <Button type="button" variant="ghost" size="sm">
          <HistoryIcon />
          <span className="max-sm:sr-only">{t('open')}</span>
        </Button>
      </SheetTrigger>
      <SheetContent>
        <SheetHeader>
          <SheetTitle>{t('title')}</SheetTitle>
          <SheetDescription>{t('text')}</SheetDescription>
        </SheetHeader>
        <div className="grid gap-4 px-5 pb-6">
          <FormAlert error={error} />
          {!versions && !error && <Spinner className="mx-auto my-8 size-5" />}
          {versions?.length === 0 && <p className="py-6 text-center text-muted-foreground text-sm">{t('empty')}</p>}
          {versions && versions.length > 0 && (
            <ol className="grid divide-y">
              {versions.map((version) => (
                <VersionItem
                  key={version.number}
                  version={version}
                  onRolledBack={() => {
                    setOpen(false);
                    onRolledBack();
                  }}
                />
              ))}
            </ol>
          )}
          {next !== undefined && (
            <Button type="button" variant="outline" size="sm" onClick={() => load(next, versions ?? [])}>
              {t('more')}
            </Button>
          )}
        </div>
      </SheetContent>
    </Sheet>
  );
}
