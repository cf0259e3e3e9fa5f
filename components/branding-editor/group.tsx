'use client';

import { LockIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { useLacking } from './use-lacking';

type GroupProps = {
  title: string;
  description?: ReactNode;
  /** What the licence must have for the fields to be changed. */
  feature?: string;
  /** Something of the group is stored, though the licence does not show it now. */
  isStored?: boolean;
  actions?: ReactNode;
  children: ReactNode;
  /** Below the fields, and of use even where they cannot be changed. */
  foot?: ReactNode;
};

/** A subject of the editor. Without its feature it can be seen but not changed, and says which package has it. */
export function Group({ title, description, feature, isStored = false, actions, children, foot }: GroupProps) {
  const t = useTranslations('brandingEditor.licence');
  const id = useId();
  const lacking = useLacking(feature);
  const isLocked = lacking !== undefined;
  return (
    <section aria-labelledby={id} className="grid gap-4 border-b px-4 py-5 last:border-b-0 sm:px-5">
      <div className="grid gap-0.5">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
          <h2 id={id} className="font-semibold text-sm leading-5 tracking-tight">
            {title}
          </h2>
          {isLocked ? (
            <Badge variant="secondary">
              <LockIcon aria-hidden="true" />
              {lacking}
            </Badge>
          ) : (
            actions
          )}
        </div>
        {description && <p className="text-muted-foreground text-sm">{description}</p>}
      </div>
      {isLocked && isStored && <p className="text-muted-foreground text-sm">{t('kept')}</p>}
      <fieldset disabled={isLocked} aria-labelledby={id} className="grid min-w-0 gap-4">
        {children}
      </fieldset>
      {foot}
    </section>
  );
}
