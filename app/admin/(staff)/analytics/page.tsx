import { ChartLineIcon } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { FilterSelect } from '@/components/admin/filter-select';
import { MeterCharts } from '@/components/admin/meter-charts';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { openAdminPage, read } from '@/lib/doors/page';
import type { Locale } from '@/lib/i18n/locales';
import { readCatalogue } from '@/lib/licences/queries/list-packages';
import { tenantNames } from '@/lib/tenants';
import { usageByDay } from '@/lib/usage/queries/usage-by-day';
import { type Asked, idOf, text } from '../../asked';

const spans = [7, 30, 60, 90] as const;

export async function generateMetadata() {
  const t = await getTranslations('admin.nav');
  return { title: t('analytics') };
}

/** Each meter over time, a line for each tenant. */
export default async function AnalyticsPage({ searchParams }: { searchParams: Asked }) {
  const asked = await searchParams;
  const ctx = await openAdminPage('/admin/analytics');
  const t = await getTranslations('admin');
  const locale = (await getLocale()) as Locale;
  const days = spans.find((span) => String(span) === text(asked.days)) ?? 30;
  const { usage, catalogue, tenants } = await read(ctx, async (tx) => ({
    usage: await usageByDay(tx, ctx.clock.now(), days, idOf(asked.tenant)),
    catalogue: await readCatalogue(tx),
    tenants: await tenantNames(tx),
  }));
  const meters = catalogue.meters.map(({ key, names, unit }) => ({ key, name: names[locale], unit }));
  return (
    <>
      <PageHeader title={t('nav.analytics')} description={t('analytics.description')} />
      <div className="mb-4 flex flex-wrap gap-2">
        <FilterSelect
          param="days"
          fallback="30"
          label={t('analytics.span')}
          choices={spans.map((span) => ({ value: String(span), label: t('dashboard.lastDays', { days: span }) }))}
        />
        <FilterSelect
          param="tenant"
          label={t('columns.tenant')}
          choices={tenants.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {usage.length === 0 ? (
        <EmptyState icon={<ChartLineIcon />} title={t('analytics.empty')} description={t('analytics.emptyText')} />
      ) : (
        <MeterCharts usage={usage} meters={meters} days={days} />
      )}
    </>
  );
}
