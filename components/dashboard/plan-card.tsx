import { BoxIcon, GaugeIcon, GlobeIcon, HardDriveIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { UsageBar } from '@/components/page/usage-bar';
import { Badge } from '@/components/ui/badge';
import type { CustomerPlan } from '@/lib/accounts/queries/read-customer-plan';
import type { CustomerStatsView } from '@/lib/domains';
import { formatDate, type TimeSettings } from '@/lib/i18n/format';

type PlanCardProps = {
  stats: CustomerStatsView;
  /** What is taken of each meter; the plan's limits are held against this. */
  used: Map<string, number>;
  plan: CustomerPlan;
  settings: TimeSettings;
};

/** What of the plan is used, and what it holds. */
export function PlanCard({ stats, used, plan, settings }: PlanCardProps) {
  const t = useTranslations('dashboard');
  return (
    <Section
      title={t('plan.title')}
      description={plan.until ? t('plan.until', { date: formatDate(plan.until, settings) }) : t('plan.open')}
      actions={<Badge variant="brand">{plan.name}</Badge>}
    >
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <UsageBar
          label={t('usage.domains')}
          value={used.get('domains') ?? 0}
          max={stats.max_domains}
          icon={<GlobeIcon />}
        />
        <UsageBar
          label={t('usage.containers')}
          value={used.get('containers') ?? 0}
          max={stats.max_containers}
          icon={<BoxIcon />}
        />
        <Included
          icon={<HardDriveIcon />}
          label={t('usage.storage')}
          text={t('usage.storageIncluded', { amount: stats.max_storage_gb })}
        />
        <Included
          icon={<GaugeIcon />}
          label={t('usage.bandwidth')}
          text={t('usage.bandwidthIncluded', { amount: stats.max_bandwidth_gb })}
        />
      </div>
    </Section>
  );
}

function Included({ icon, label, text }: { icon: React.ReactNode; label: string; text: string }) {
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
      <span className="inline-flex items-center gap-2 [&>svg]:size-4 [&>svg]:text-muted-foreground">
        {icon}
        {label}
      </span>
      <span className="text-muted-foreground text-xs tabular-nums">{text}</span>
    </p>
  );
}
