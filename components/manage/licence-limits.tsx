import { useLocale, useTranslations } from 'next-intl';
import { UsageBar } from '@/components/page/usage-bar';
import type { Locale } from '@/lib/i18n/locales';
import type { MeterRow } from '@/lib/licences/queries/current-licence';

type LicenceLimitsProps = { meters: MeterRow[]; used: ReadonlyMap<string, number> };

/** A bar for each meter the licence includes. */
export function LicenceLimits({ meters, used }: LicenceLimitsProps) {
  const t = useTranslations('manage.licence');
  const locale = useLocale() as Locale;
  const included = meters.filter((meter) => meter.max > 0);
  if (included.length === 0) return null;
  return (
    <div className="mt-5 border-t pt-5">
      <h3 className="font-medium text-sm">{t('limits')}</h3>
      <p className="mt-0.5 text-muted-foreground text-sm">{t('limitsText')}</p>
      <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {included.map((meter) => (
          <UsageBar
            key={meter.key}
            label={meter.names[locale]}
            value={used.get(meter.key) ?? 0}
            max={Number.isFinite(meter.max) ? meter.max : null}
            unit={meter.unit === 'GB' ? meter.unit : undefined}
          />
        ))}
      </div>
    </div>
  );
}
