import { getTranslations } from 'next-intl/server';
import { AuditTrail } from '@/components/admin/audit-trail';
import { DashboardCharts } from '@/components/admin/dashboard-charts';
import { PlatformCards } from '@/components/admin/platform-cards';
import { RecentTenants } from '@/components/admin/recent-tenants';
import { AwaitingDomains } from '@/components/custom-domains/awaiting-domains';
import { PageHeader } from '@/components/page/page-header';
import { listEntries } from '@/lib/audit';
import { openAdminPage, read } from '@/lib/doors/page';
import { listTenants, platformStats } from '@/lib/tenants';
import { domainsAwaitingApproval } from '@/lib/tenants/custom-domains';
import { usageByDay } from '@/lib/usage/queries/usage-by-day';

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('dashboard') };
}

/** How the platform stands. */
export default async function DashboardPage() {
  const ctx = await openAdminPage('/admin');
  const t = await getTranslations('admin');
  const { stats, tenants, entries, usage, awaiting } = await read(ctx, async (tx) => ({
    stats: await platformStats(tx),
    tenants: await listTenants(tx, { limit: 6 }),
    entries: await listEntries(tx, { limit: 8 }),
    usage: await usageByDay(tx, ctx.clock.now(), 30),
    awaiting: await domainsAwaitingApproval(tx),
  }));
  return (
    <>
      <PageHeader title={t('nav.dashboard')} description={t('dashboard.description')} />
      <div className="grid gap-6">
        {awaiting.length > 0 && <AwaitingDomains domains={awaiting} />}
        <PlatformCards stats={stats} />
        <DashboardCharts usage={usage} />
        <div className="grid items-start gap-6 xl:grid-cols-2">
          <RecentTenants tenants={tenants.rows} />
          <AuditTrail rows={entries.rows} title={t('dashboard.activity')} href="/admin/audit" showTenant />
        </div>
      </div>
    </>
  );
}
