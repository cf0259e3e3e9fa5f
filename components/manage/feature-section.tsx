import { CheckIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import type { Locale } from '@/lib/i18n/locales';
import type { FeatureRow } from '@/lib/licences/queries/current-licence';

/** The features the licence has switched on. */
export function FeatureSection({ features }: { features: FeatureRow[] }) {
  const t = useTranslations('manage.licence');
  const locale = useLocale() as Locale;
  const enabled = features.filter((feature) => feature.enabled);
  return (
    <Section title={t('features')} description={t('featuresText', { enabled: enabled.length, total: features.length })}>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
        {enabled.map((feature) => (
          <li key={feature.key} className="flex min-w-0 gap-2 text-sm" title={feature.descriptions[locale]}>
            <CheckIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success-text" />
            <span className="min-w-0 wrap-anywhere">{feature.names[locale]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
