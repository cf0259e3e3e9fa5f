'use client';

import { CircleCheckIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { StepBody, StepCard, StepFooter } from '@/components/domains/wizard/step-card';
import { useManualRecords } from '@/components/domains/wizard/use-manual-records';
import { doneHref, wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionButton } from '@/components/form/action-button';
import type { Action } from '@/components/form/action-result';
import { CopyField } from '@/components/page/copy-field';
import { StatusBadge } from '@/components/page/status-badge';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import type { ManualRecordsView } from '@/lib/dns';
import type { HostedDomainView, WizardView } from '@/lib/domains';

type RecordsStepProps = {
  wizard: WizardView;
  checkRecords: Action<{ domain: string }, ManualRecordsView>;
  applyChanges: Action<{ domain: string }, { domain: HostedDomainView }>;
};

/** Without Cloudflare: the records to set elsewhere, each with what the DNS says now. */
export function RecordsStep({ wizard, checkRecords, applyChanges }: RecordsStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const { data, error, refetch } = useManualRecords(wizard.domain, checkRecords);
  const configured = data?.configured ?? false;
  return (
    <StepCard title={t('records.title', { domain: wizard.unicode_domain })} text={t('records.text')}>
      <StepBody>
        {!data && !error && <Skeleton className="h-28 rounded-lg" />}
        {data && (
          <ul className="grid gap-3">
            {data.records.map((record) => (
              <ManualRecord key={`${record.type} ${record.name}`} record={record} />
            ))}
          </ul>
        )}
        <p aria-live="polite" className="flex items-center gap-2.5 text-sm">
          {configured ? (
            <CircleCheckIcon aria-hidden="true" className="size-4.5 text-success-text" />
          ) : (
            <Spinner className="text-link" />
          )}
          {configured ? t('records.allSet') : t('records.waiting')}
          {error && <span className="text-warning-text">{t('nameservers.failed')}</span>}
        </p>
      </StepBody>
      <StepFooter back={wizardHref(wizard.id, 'account')}>
        {!configured && (
          <ActionButton
            variant="outline"
            action={async () => {
              await refetch();
              return { ok: true, value: undefined };
            }}
          >
            {t('nameservers.check')}
          </ActionButton>
        )}
        <ActionButton
          disabled={!configured}
          action={() => applyChanges({ domain: wizard.domain })}
          onSuccess={({ domain }) => router.push(doneHref(domain.id))}
        >
          {t('next')}
        </ActionButton>
      </StepFooter>
    </StepCard>
  );
}

function ManualRecord({ record }: { record: ManualRecordsView['records'][number] }) {
  const t = useTranslations('domains.wizard.records');
  return (
    <li className="grid gap-2.5 rounded-lg border p-4 text-sm">
      <div className="flex items-center justify-between gap-3">
        <span className="rounded border px-1.5 font-medium font-mono text-muted-foreground text-xs leading-5">
          {record.type}
        </span>
        <StatusBadge tone={record.correct ? 'success' : 'warning'}>
          {record.correct ? t('set') : t('unset')}
        </StatusBadge>
      </div>
      <div className="grid gap-2.5 sm:grid-cols-2">
        <div className="grid gap-1">
          <span className="text-muted-foreground text-xs">{t('name')}</span>
          <CopyField value={record.name} label={t('name')} />
        </div>
        <div className="grid gap-1">
          <span className="text-muted-foreground text-xs">{t('value')}</span>
          <CopyField value={record.value} label={t('value')} />
        </div>
      </div>
      {!record.correct && (
        <p className="text-muted-foreground text-xs wrap-anywhere">
          {t('found')}: {record.found.join(', ') || t('foundNothing')}
        </p>
      )}
    </li>
  );
}
