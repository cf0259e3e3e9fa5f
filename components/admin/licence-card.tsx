import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/page/description-list';
import { Instant } from '@/components/page/instant';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { UsageBar } from '@/components/page/usage-bar';
import { formatMoney } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { daysLeft } from '@/lib/licences/days-left';
import type { LicenceOverview } from '@/lib/licences/queries/list-licences';
import type { MeterView } from '@/lib/licences/queries/tenant-entitlements';

type LicenceCardProps = {
  current: LicenceOverview;
  meters: MeterView[];
  used: ReadonlyMap<string, number>;
  now: Date;
};

/** "Lisans Yönetimi UI" of the second document: package, status, end, and a bar for each limit. */
export function LicenceCard({ current: { licence, packageName }, meters, used, now }: LicenceCardProps) {
  const t = useTranslations('admin');
  const locale = useLocale() as Locale;
  const days = daysLeft(licence.endDate, now);
  const endless = !Number.isFinite(days);
  const price = licence.amount === 0 ? t('licence.free') : formatMoney(licence.amount, licence.currency, locale);
  const per = licence.amount > 0 && licence.billingPeriod ? ` ${t(`licence.per.${licence.billingPeriod}`)}` : '';
  const facts = [
    {
      term: t('columns.ends'),
      value: endless ? (
        t('licence.endless')
      ) : (
        <>
          <Instant at={licence.endDate} /> ({t('licence.daysLeft', { days })})
        </>
      ),
    },
    { term: t('licence.started'), value: <Instant at={licence.startDate} /> },
    { term: t('columns.price'), value: `${price}${per}` },
    {
      term: t('columns.renews'),
      value: endless ? '–' : t(licence.autoRenew ? 'licence.renewsYes' : 'licence.renewsNo'),
    },
  ];
  const included = meters.filter((meter) => meter.max !== 0);
  return (
    <Section
      title={t('licence.current')}
      description={<span className="font-semibold text-foreground text-xl tracking-tight">{packageName}</span>}
      actions={<StatusBadge status={licence.status}>{t(`licenceStatus.${licence.status}`)}</StatusBadge>}
    >
      <DescriptionList items={facts} columns={2} />
      <div className="mt-5 border-t pt-5">
        <h3 className="mb-4 font-medium text-sm">{t('licence.limits')}</h3>
        <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          {included.map((meter) => (
            <UsageBar
              key={meter.key}
              label={meter.names[locale]}
              value={used.get(meter.key) ?? 0}
              max={meter.max}
              unit={meter.unit === 'GB' ? meter.unit : undefined}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}
