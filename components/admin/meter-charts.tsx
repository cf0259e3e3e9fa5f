import { useTranslations } from 'next-intl';
import { UsageChart } from '@/components/admin/usage-chart';
import { Section } from '@/components/page/section';
import type { UsageDay } from '@/lib/usage/queries/usage-by-day';
import { byTenant, countedMetrics } from '@/lib/usage/series';

type MeterChartsProps = { usage: UsageDay[]; meters: { key: string; name: string; unit: string }[]; days: number };

/** A chart for each metric that was counted: signed-in people first, then the meters in the catalogue's order. */
export function MeterCharts({ usage, meters, days }: MeterChartsProps) {
  const t = useTranslations('admin');
  const counted = countedMetrics(usage);
  const all = [{ key: 'active_users', name: t('analytics.activeUsers'), unit: 'piece' }, ...meters];
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {all
        .filter(({ key }) => counted.has(key))
        .map(({ key, name, unit }) => (
          <Section key={key} title={name} description={t('dashboard.lastDays', { days })}>
            <UsageChart
              label={name}
              {...byTenant(usage, key, t('analytics.others'))}
              unit={unit === 'GB' ? unit : undefined}
            />
          </Section>
        ))}
    </div>
  );
}
