import { AppWindowIcon, BuildingIcon, CoinsIcon, GlobeIcon, UsersIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { StatCard } from '@/components/page/stat-card';
import { formatMoney, formatNumber } from '@/lib/i18n/format';
import type { PlatformStats } from '@/lib/tenants';

/** The numbers of the platform, each leading to its list. */
export function PlatformCards({ stats }: { stats: PlatformStats }) {
  const t = useTranslations('admin.dashboard');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const [first, ...more] = stats.monthlyRevenue.map(({ currency, amount }) => formatMoney(amount, currency, locale));
  const of = (group: { byStatus: Record<string, number> }, status: string) => group.byStatus[status] ?? 0;
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-5">
      <StatCard
        label={t('tenants')}
        value={number(stats.tenants.total)}
        hint={t('tenantsHint', { active: of(stats.tenants, 'active'), suspended: of(stats.tenants, 'suspended') })}
        icon={<BuildingIcon />}
        href="/admin/tenants"
      />
      <StatCard
        label={t('customers')}
        value={number(stats.customers.total)}
        hint={t('customersHint', { recent: stats.customers.recent })}
        icon={<UsersIcon />}
        href="/admin/customers"
      />
      <StatCard
        label={t('domains')}
        value={number(stats.domains.total)}
        hint={t('domainsHint', { active: of(stats.domains, 'active'), failed: of(stats.domains, 'failed') })}
        icon={<GlobeIcon />}
        href="/admin/domains"
      />
      <StatCard
        label={t('sites')}
        value={number(stats.sites.total)}
        hint={t('sitesHint', { running: of(stats.sites, 'running'), failed: of(stats.sites, 'failed') })}
        icon={<AppWindowIcon />}
        href="/admin/sites"
      />
      <StatCard
        label={t('revenue')}
        value={first ?? '–'}
        hint={more.length > 0 ? `+ ${more.join(' + ')}` : t('revenueHint')}
        icon={<CoinsIcon />}
        href="/admin/licences"
      />
    </div>
  );
}
