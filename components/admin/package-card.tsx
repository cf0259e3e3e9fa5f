import { CheckIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { formatMoney, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue, PackageOverview } from '@/lib/licences/queries/list-packages';

type PackageCardProps = { sold: PackageOverview; catalogue: Catalogue };

/** A package: what it costs, what it limits, what it switches on. */
export function PackageCard({ sold, catalogue }: PackageCardProps) {
  const t = useTranslations('admin');
  const locale = useLocale() as Locale;
  const included = catalogue.features.filter((feature) => sold.features[feature.key]);
  return (
    <Card className="content-start gap-0 py-0">
      <div className="grid gap-3 border-b p-5">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="font-semibold text-base tracking-tight">{sold.name}</h2>
          <code className="text-muted-foreground text-xs">{sold.code}</code>
          {sold.highlightText && <Badge variant="brand">{sold.highlightText}</Badge>}
        </div>
        <ul className="grid gap-0.5">
          {sold.prices.map((price) => (
            <li key={price.id} className="flex items-baseline gap-1.5">
              <span className="font-semibold text-xl tabular-nums tracking-tight">
                {formatMoney(price.amount, price.currency, locale)}
              </span>
              <span className="text-muted-foreground text-sm">{t(`licence.per.${price.billingPeriod}`)}</span>
            </li>
          ))}
        </ul>
        <p className="text-muted-foreground text-sm">
          {t('packages.held', { tenants: sold.tenants })} · {t('packages.trial', { days: sold.trialDays })}
        </p>
      </div>
      <dl className="grid gap-1.5 border-b p-5 text-sm">
        {catalogue.meters.map((meter) => {
          const limit = sold.limits[meter.key];
          const none = !limit?.unlimited && !limit?.max;
          const unit = meter.unit === 'GB' ? ` ${meter.unit}` : '';
          return (
            <div key={meter.key} className="flex items-baseline justify-between gap-3">
              <dt className="text-muted-foreground">{meter.names[locale]}</dt>
              <dd className={none ? 'text-muted-foreground' : 'font-medium tabular-nums'}>
                {none
                  ? t('licence.notIncluded')
                  : limit?.unlimited
                    ? t('licence.unlimited')
                    : `${formatNumber(limit?.max ?? 0, locale)}${unit}`}
              </dd>
            </div>
          );
        })}
      </dl>
      <details className="group p-5 text-sm">
        <summary className="cursor-pointer rounded-sm font-medium outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50">
          {t('packages.features', { count: included.length, total: catalogue.features.length })}
        </summary>
        <ul className="mt-3 grid gap-1.5">
          {included.map((feature) => (
            <li key={feature.key} className="flex gap-2">
              <CheckIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success-text" />
              <span className="min-w-0 wrap-anywhere">{feature.names[locale]}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
