'use client';

import { RotateCwIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

type ErrorStateProps = {
  title?: string;
  description?: string;
  /** What support can find in the log. */
  requestId?: string;
  onRetry?: () => void;
  action?: ReactNode;
};

/** Something went wrong: said calmly, with a way to try again and a number for support. */
export function ErrorState({ title, description, requestId, onRetry, action }: ErrorStateProps) {
  const t = useTranslations('common.failure');
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlertIcon />}
        title={title ?? t('title')}
        description={
          <>
            {description ?? t('description')}
            {requestId && <span className="mt-2 block font-mono text-xs">{t('requestId', { id: requestId })}</span>}
          </>
        }
        action={
          <>
            {onRetry && (
              <Button variant="outline" onClick={onRetry}>
                <RotateCwIcon />
                {t('retry')}
              </Button>
            )}
            {action}
          </>
        }
      />
    </div>
  );
}
