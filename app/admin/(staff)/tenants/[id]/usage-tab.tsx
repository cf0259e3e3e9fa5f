import { ChartLineIcon } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeterCharts } from '@/components/admin/meter-charts';
import { EmptyState } from '@/components/page/empty-state';
import { read } from '@/lib/doors/page';
import type { Locale } from '@/lib/i18n/locales';
import { readCatalogue } from '@/lib/licences/queries/list-packages';
import { usageByDay } from '@/lib/usage/queries/usage-by-day';
import type { TabProps } from './tab';

const days = 60;

/** Kullanım: each meter by day. */
export async function UsageTab({ ctx, tenant }: TabProps) {
  const t = await getTranslations('admin.analytics');
  const locale = (await getLocale()) as Locale;
  const { usage, catalogue } = await read(ctx, async (tx) => ({
    usage: await usageByDay(tx, ctx.clock.now(), days, tenant.id),
    catalogue: await readCatalogue(tx),
  }));
  if (usage.length === 0)
    return <EmptyState icon={<ChartLineIcon />} title={t('empty')} description={t('emptyText')} />;
  const meters = catalogue.meters.map(({ key, names, unit }) => ({ key, name: names[locale], unit }));
  return <MeterCharts usage={usage} meters={meters} days={days} />;
}
