'use client';

import { useTranslations } from 'next-intl';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { RecordCheck } from '@/components/custom-domains/record-check';
import { useDomainCheck } from '@/components/custom-domains/use-domain-check';
import { CopyField } from '@/components/page/copy-field';
import type { CustomDomain, DomainCheck } from '@/lib/tenants/custom-domains/shapes';

type DomainRecordsProps = { domain: CustomDomain; check: DomainActions['check'] };
type Record = CustomDomain['records'][number];

/** The records to set at the domain's DNS provider, each with what its name servers say at this moment. */
export function DomainRecords({ domain, check }: DomainRecordsProps) {
  const t = useTranslations('customDomains.records');
  const { data, isFetching, isError } = useDomainCheck(check, domain.host, true);
  const groups = [
    { purpose: 'proof', records: domain.records.filter(({ purpose }) => purpose === 'proof') },
    { purpose: 'routing', records: domain.records.filter(({ purpose }) => purpose === 'routing') },
  ] as const;
  const isProved = data?.checks.some(({ purpose, state }) => purpose === 'proof' && state === 'found');
  const isReady = isProved && (domain.status === 'pending' || domain.status === 'failed');
  return (
    <div className="grid gap-5">
      {groups.map(({ purpose, records }) => (
        <RecordGroup
          key={purpose}
          title={t(purpose)}
          text={t(`${purpose}Text`)}
          records={records}
          check={data?.checks.find((each) => each.purpose === purpose)}
          pending={isFetching}
        />
      ))}
      <p className={isReady ? 'text-sm text-success-text' : 'text-muted-foreground text-xs'} aria-live="polite">
        {isError ? t('failed') : t(isReady ? 'ready' : 'live')}
      </p>
    </div>
  );
}

type RecordGroupProps = {
  title: string;
  text: string;
  records: Record[];
  check: DomainCheck | undefined;
  pending: boolean;
};

function RecordGroup({ title, text, records, check, pending }: RecordGroupProps) {
  const t = useTranslations('customDomains.records');
  const [first] = records;
  if (!first) return null;
  return (
    <div className="grid min-w-0 gap-3 rounded-lg border p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <h4 className="font-medium text-sm">{title}</h4>
          <p className="mt-0.5 text-muted-foreground text-sm">{text}</p>
        </div>
        <RecordCheck check={check} pending={pending} />
      </div>
      <dl className="grid min-w-0 gap-3 text-sm sm:grid-cols-[4rem_minmax(0,1fr)_minmax(0,1.2fr)]">
        <div>
          <dt className="mb-1 text-muted-foreground text-xs">{t('type')}</dt>
          <dd className="flex items-center font-medium font-mono text-[0.8125rem] sm:min-h-9">{first.type}</dd>
        </div>
        <div className="min-w-0">
          <dt className="mb-1 text-muted-foreground text-xs">{t('name')}</dt>
          <dd>
            <CopyField label={`${t('name')} (${first.type})`} value={first.name} />
          </dd>
        </div>
        <div className="min-w-0">
          <dt className="mb-1 text-muted-foreground text-xs">{t('value')}</dt>
          {records.map(({ value, type }) => (
            <dd key={value} className="mb-1.5 last:mb-0">
              <CopyField label={records.length === 1 ? `${t('value')} (${type})` : `${type} ${value}`} value={value} />
            </dd>
          ))}
        </div>
      </dl>
    </div>
  );
}
