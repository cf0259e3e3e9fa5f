'use client';

import { LockIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { useEditor } from './editor-context';

type GroupProps = {
  title: string;
  description?: ReactNode;
  /** What the licence must have for the fields to be changed. */
  feature?: string;
  /** Something of the group is stored, though the licence does not show it now. */
  isStored?: boolean;
  actions?: ReactNode;
  children: ReactNode;
};

/** A subject of the editor. Without its feature it can be seen but not changed, and says which package has it. */
export function Group({ title, description, feature, isStored = false, actions, children }: GroupProps) {
  const t = useTranslations('brandingEditor.licence');
  const id = useId();
  const { features, packages } = useEditor();
  const isLocked = feature !== undefined && !features.includes(feature);
  const packageName = feature === undefined ? undefined : packages[feature];
  return (
    <section aria-labelledby={id} className="grid gap-4 border-b px-4 py-5 last:border-b-0 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
        <div className="min-w-0">
          <h3 id={id} className="font-semibold text-sm leading-5 tracking-tight">
            {title}
          </h3>
          {description && <p className="mt-0.5 text-muted-foreground text-sm">{description}</p>}
        </div>
        {isLocked ? (
          <Badge variant="secondary">
            <LockIcon aria-hidden="true" />
            {packageName ? t('includedIn', { package: packageName }) : t('notIncluded')}
          </Badge>
        ) : (
          actions
        )}
      </div>
      {isLocked && isStored && <p className="text-muted-foreground text-sm">{t('kept')}</p>}
      <fieldset disabled={isLocked} aria-labelledby={id} className="grid min-w-0 gap-4">
        {children}
      </fieldset>
    </section>
  );
}
