import { FileWarningIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LicenceLimits } from '@/components/manage/licence-limits';
import { DescriptionList } from '@/components/page/description-list';
import { EmptyState } from '@/components/page/empty-state';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { formatDate, type TimeSettings } from '@/lib/i18n/format';
import { daysLeft } from '@/lib/licences/days-left';
import type { CurrentLicence } from '@/lib/licences/queries/current-licence';

type LicenceSectionProps = {
  licence: CurrentLicence | undefined;
  used: ReadonlyMap<string, number>;
  name: string;
  now: Date;
  settings: TimeSettings;
};

/** The licence card of the second document: package, status, end, limits. */
export function LicenceSection({ licence, used, name, now, settings }: LicenceSectionProps) {
  const t = useTranslations('manage.licence');
  if (!licence) {
    return (
      <Section title={t('title')}>
        <EmptyState icon={<FileWarningIcon />} title={t('none')} description={t('noneText', { name })} />
      </Section>
    );
  }
  const date = (instant: Date) => formatDate(instant, settings);
  const days = daysLeft(licence.endDate, now);
  const facts = [
    { term: t('started'), value: date(licence.startDate) },
    ...(licence.status === 'trial' && licence.trialEndDate
      ? [{ term: t('trialEnds'), value: date(licence.trialEndDate) }]
      : []),
    {
      term: t('ends'),
      value: Number.isFinite(days) ? t('endsOn', { date: date(licence.endDate), days }) : t('endless'),
    },
    ...(Number.isFinite(days) ? [{ term: t('renews'), value: t(licence.autoRenew ? 'renewsYes' : 'renewsNo') }] : []),
  ];
  return (
    <Section
      title={t('current')}
      description={<span className="font-semibold text-foreground text-xl tracking-tight">{licence.packageName}</span>}
      actions={<StatusBadge status={licence.status}>{t(`statuses.${licence.status}`)}</StatusBadge>}
      footer={t('change')}
    >
      <DescriptionList items={facts} />
      <LicenceLimits meters={licence.meters} used={used} />
    </Section>
  );
}
