import { useTranslations } from 'next-intl';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import type { LicenceOverview } from '@/lib/licences/queries/list-licences';

/** The licences a tenant had before. */
export function LicenceHistory({ licences }: { licences: LicenceOverview[] }) {
  const t = useTranslations('admin');
  return (
    <Section title={t('licence.former')} flush>
      <ul className="divide-y text-sm">
        {licences.map(({ licence, packageName }) => (
          <li key={licence.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
            <span className="font-medium">{packageName}</span>
            <span className="text-muted-foreground">
              <Instant at={licence.startDate} /> – <Instant at={licence.supersededAt ?? licence.endDate} />
            </span>
            <StatusBadge status={licence.status}>{t(`licenceStatus.${licence.status}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
