import { ArrowRightIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import type { ChangeView } from '@/lib/dns';

const looks = { create: 'success', update: 'warning', delete: 'danger', keep: 'secondary' } as const;
const signs = { create: '+', update: '~', delete: '−', keep: '=' } as const;

/** The difference: what each record is now, and what it will be. */
export function ChangeList({ changes }: { changes: ChangeView[] }) {
  const t = useTranslations('domains.wizard.preview');
  if (changes.every((change) => change.action === 'keep')) return <p className="text-sm">{t('nothing')}</p>;
  return (
    <ul className="divide-y overflow-hidden rounded-lg border text-sm" aria-label={t('title')}>
      {changes.map((change) => (
        <li
          key={`${change.action} ${change.type} ${change.name} ${change.old?.content}`}
          className="grid gap-x-4 gap-y-1.5 px-4 py-3 md:grid-cols-[7.5rem_minmax(0,5fr)_minmax(0,7fr)] md:items-center"
        >
          <Badge variant={looks[change.action]}>
            <span aria-hidden="true" className="font-mono">
              {signs[change.action]}
            </span>
            {t(`actions.${change.action}`)}
          </Badge>
          <span className="flex min-w-0 items-baseline gap-2">
            <span className="shrink-0 rounded border px-1.5 font-medium font-mono text-muted-foreground text-xs leading-5">
              {change.type}
            </span>
            <span className="min-w-0 font-mono text-[0.8125rem] wrap-anywhere">{change.name}</span>
          </span>
          <Values change={change} />
        </li>
      ))}
    </ul>
  );
}

function Values({ change }: { change: ChangeView }) {
  const t = useTranslations('domains.wizard.preview');
  const { old, new: next, action } = change;
  if (action === 'keep') return <Value record={next ?? old} className="text-muted-foreground" />;
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
      {old && (
        <del className="min-w-0 text-muted-foreground decoration-1">
          <span className="sr-only">{t('before')}: </span>
          <Value record={old} />
        </del>
      )}
      {old && next && (
        <ArrowRightIcon aria-hidden="true" className="size-3.5 shrink-0 self-center text-muted-foreground" />
      )}
      {next && (
        <ins className="min-w-0 font-medium no-underline">
          <span className="sr-only">{t('after')}: </span>
          <Value record={next} />
        </ins>
      )}
    </span>
  );
}

function Value({ record, className }: { record: ChangeView['new']; className?: string }) {
  const t = useTranslations('domains.records');
  if (!record) return null;
  return (
    <span className={cn('wrap-anywhere', className)}>
      <span className="font-mono text-[0.8125rem]">{record.content}</span>{' '}
      <span className="text-muted-foreground text-xs">{record.proxied ? t('proxied') : t('dnsOnly')}</span>
    </span>
  );
}
