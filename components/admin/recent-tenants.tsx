import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import type { TenantOverview } from '@/lib/tenants';

/** The newest tenants. */
export function RecentTenants({ tenants }: { tenants: TenantOverview[] }) {
  const t = useTranslations('admin');
  return (
    <Section
      title={t('dashboard.recentTenants')}
      actions={
        <Link href="/admin/tenants" className="text-link text-sm hover:underline">
          {t('audit.all')}
        </Link>
      }
      flush
    >
      <ul className="divide-y">
        {tenants.map((tenant) => (
          <li key={tenant.id} className="relative flex items-center gap-4 px-5 py-3 text-sm hover:bg-muted/50">
            <span className="min-w-0 flex-1">
              <Link
                href={`/admin/tenants/${tenant.id}`}
                className="block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
              >
                {tenant.name}
              </Link>
              <span className="block truncate text-muted-foreground text-xs">
                {tenant.packageName} · {t('tenant.holds', { customers: tenant.customers, domains: tenant.domains })}
              </span>
            </span>
            <RelativeTime
              at={tenant.createdAt}
              className="whitespace-nowrap text-muted-foreground text-xs max-sm:hidden"
            />
            <StatusBadge status={tenant.status}>{t(`tenantStatus.${tenant.status}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
