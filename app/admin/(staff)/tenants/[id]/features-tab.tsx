import { getLocale, getTranslations } from 'next-intl/server';
import { FeatureGroup } from '@/components/admin/feature-group';
import { read } from '@/lib/doors/page';
import type { Locale } from '@/lib/i18n/locales';
import { groupBy } from '@/lib/kernel/group-by';
import { tenantEntitlements } from '@/lib/licences/queries/tenant-entitlements';
import type { TabProps } from './tab';

/** Özellikler: what is switched on for the tenant, and what would switch on the rest. */
export async function FeaturesTab({ ctx, tenant }: TabProps) {
  const t = await getTranslations('admin.features');
  const locale = (await getLocale()) as Locale;
  const { features } = await read(ctx, (tx) => tenantEntitlements(tx, tenant.id, ctx.clock.now()));
  const groups = groupBy(features, (feature) => feature.group);
  const on = features.filter((feature) => feature.enabled).length;
  return (
    <>
      <p className="mb-4 text-muted-foreground text-sm">{t('count', { on, total: features.length })}</p>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        {[...groups].map(([group, rows]) => (
          <FeatureGroup
            key={group}
            title={t.has(`groups.${group}`) ? t(`groups.${group}`) : group}
            features={rows}
            locale={locale}
          />
        ))}
      </div>
    </>
  );
}
