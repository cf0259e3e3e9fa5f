import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { StatusBadge } from '@/components/page/status-badge';
import { Badge } from '@/components/ui/badge';
import type { Locale } from '@/lib/i18n/locales';
import type { FeatureView } from '@/lib/licences/queries/tenant-entitlements';

type FeatureGroupProps = { title: string; features: FeatureView[]; locale: Locale };

/** "Feature Management UI" of the second document: what each does, whether it is on, which package brings it. */
export function FeatureGroup({ title, features, locale }: FeatureGroupProps) {
  const t = useTranslations('admin.features');
  return (
    <Section title={title} flush>
      <ul className="divide-y">
        {features.map((feature) => (
          <li key={feature.key} className="flex items-start justify-between gap-4 px-5 py-3 text-sm">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {feature.names[locale]}
                {feature.toggled !== undefined && <Badge variant="outline">{t('byHand')}</Badge>}
              </p>
              <p className="mt-0.5 text-muted-foreground text-xs leading-relaxed">
                {feature.descriptions[locale]}
                {!feature.enabled && feature.requiredPackage && (
                  <> {t('requires', { package: feature.requiredPackage })}</>
                )}
              </p>
            </div>
            <StatusBadge tone={feature.enabled ? 'success' : 'neutral'} className="shrink-0">
              {t(feature.enabled ? 'on' : 'off')}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
