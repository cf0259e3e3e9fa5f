import { useTranslations } from 'next-intl';
import { EmptyLine } from '@/components/admin/empty-line';
import { UsageChart } from '@/components/admin/usage-chart';
import { Section } from '@/components/page/section';
import type { UsageDay } from '@/lib/usage/queries/usage-by-day';
import { summed } from '@/lib/usage/series';

const shown = [
  { metric: 'domains', unit: undefined },
  { metric: 'bandwidth_gb', unit: 'GB' },
] as const;

/** What all tenants together used in the last weeks. */
export function DashboardCharts({ usage }: { usage: UsageDay[] }) {
  const t = useTranslations('admin.dashboard');
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {shown.map(({ metric, unit }) => {
        const title = t(`charts.${metric}`);
        return (
          <Section key={metric} title={title} description={t('lastDays', { days: 30 })}>
            {usage.length === 0 ? (
              <EmptyLine>{t('noUsage')}</EmptyLine>
            ) : (
              <UsageChart
                label={title}
                lines={[{ key: 'value', label: title }]}
                points={summed(usage, metric)}
                unit={unit}
                height={190}
              />
            )}
          </Section>
        );
      })}
    </div>
  );
}
