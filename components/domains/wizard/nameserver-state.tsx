'use client';

import { ArrowRightIcon, CircleCheckIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTimeSettings } from '@/components/page/time-settings';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';
import type { NameserversView } from '@/lib/dns';
import { formatTime } from '@/lib/i18n/format';

type NameserverStateProps = {
  domain: string;
  answer: NameserversView | undefined;
  failed: boolean;
  /** Milliseconds since 1970; 0 before the first answer. */
  checkedAt: number;
};

/** Waiting, or set: what the world answers now beside what it should. */
export function NameserverState({ domain, answer, failed, checkedAt }: NameserverStateProps) {
  const t = useTranslations('domains.wizard.nameservers');
  const settings = useTimeSettings();
  const configured = answer?.configured ?? false;
  const current = answer?.current_nameservers ?? [];
  const at = checkedAt > 0 ? formatTime(checkedAt, settings, true) : undefined;
  return (
    <div
      className={cn(
        'grid gap-3 rounded-lg border p-4 text-sm',
        configured ? 'border-success/30 bg-success-soft' : 'bg-muted/60',
      )}
    >
      <div className="flex gap-3">
        <span className={cn('mt-0.5 shrink-0', configured ? 'text-success-text' : 'text-link')}>
          {configured ? <CircleCheckIcon className="size-4.5" aria-hidden="true" /> : <Spinner className="size-4.5" />}
        </span>
        <div className="min-w-0" aria-live="polite">
          <p className={cn('font-medium', configured && 'text-success-text')}>
            {configured ? t('active') : t('waiting')}
          </p>
          <p className={cn('mt-0.5', configured ? 'text-success-text' : 'text-muted-foreground')}>
            {configured ? t('activeText', { domain }) : t('waitingText')}
          </p>
        </div>
      </div>
      {!configured && answer && (
        <dl className="ml-7.5 grid gap-x-3 gap-y-2 border-t pt-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:items-center">
          <Servers term={t('current')} names={current} none={t('currentNone')} />
          <ArrowRightIcon aria-hidden="true" className="size-4 text-muted-foreground max-sm:hidden" />
          <Servers term={t('required')} names={answer.required_nameservers} none={t('currentNone')} />
        </dl>
      )}
      {!configured && (at || failed) && (
        <p className="ml-7.5 text-muted-foreground text-xs tabular-nums">
          {failed && <span className="text-warning-text">{t('failed')} </span>}
          {at && t('checked', { when: at })}
        </p>
      )}
    </div>
  );
}

function Servers({ term, names, none }: { term: string; names: string[]; none: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground text-xs">{term}</dt>
      {names.length === 0 && <dd className="text-muted-foreground">{none}</dd>}
      {names.map((name) => (
        <dd key={name} className="truncate font-mono text-[0.8125rem]">
          {name}
        </dd>
      ))}
    </div>
  );
}
