'use client';

import { CheckIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import type { CustomDomain } from '@/lib/tenants/custom-domains/shapes';

const stages = ['proof', 'approval', 'certificate', 'live'] as const;
/** How many stages lie behind a domain. */
const passed: Record<CustomDomain['status'], number> = { pending: 0, failed: 0, verified: 1, approved: 2, active: 4 };

/** The way of a domain into service, and how far this one has come. */
export function DomainStages({ domain }: { domain: Pick<CustomDomain, 'status' | 'runId'> }) {
  const t = useTranslations('customDomains.stages');
  const done = passed[domain.status];
  return (
    <ol className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
      {stages.map((stage, index) => {
        const isDone = index < done;
        const isNow = index === done;
        return (
          <li key={stage} aria-current={isNow ? 'step' : undefined} className="min-w-0">
            <span
              aria-hidden="true"
              className={cn('mb-1.5 block h-1 rounded-full', isDone ? 'bg-success' : isNow ? 'bg-primary' : 'bg-muted')}
            />
            <span
              className={cn(
                'flex items-center gap-1.5 text-xs',
                isNow ? 'font-medium text-foreground' : 'text-muted-foreground',
              )}
            >
              {isDone && <CheckIcon aria-hidden="true" className="size-3.5 shrink-0 text-success-text" />}
              {isNow && domain.runId && <Spinner className="size-3.5 shrink-0" />}
              <span className="min-w-0 wrap-anywhere">{t(stage)}</span>
              {isDone && <span className="sr-only">{t('done')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
