import { BoxIcon, EyeIcon, GaugeIcon, LayoutTemplateIcon, LockKeyholeIcon, RouteIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SectionHead } from '@/components/public/section-head';

const features = [
  ['wizard', RouteIcon],
  ['preview', EyeIcon],
  ['deploy', LayoutTemplateIcon],
  ['https', LockKeyholeIcon],
  ['isolated', BoxIcon],
  ['limits', GaugeIcon],
] as const;

/** What one gets. */
export function FeatureGrid() {
  const t = useTranslations('public.features');
  return (
    <section id="features" className="mx-auto w-full max-w-6xl scroll-mt-16 px-4 py-16 sm:px-6 sm:py-24">
      <SectionHead title={t('title')} text={t('text')} />
      <ul className="mt-10 grid gap-px overflow-hidden rounded-xl border bg-border sm:mt-12 sm:grid-cols-2 lg:grid-cols-3">
        {features.map(([key, Icon]) => (
          <li key={key} className="bg-card p-6 lg:p-7">
            <span className="grid size-9 place-content-center rounded-lg bg-[color-mix(in_oklab,var(--brand-primary)_12%,transparent)] text-link">
              <Icon aria-hidden="true" className="size-[1.125rem]" />
            </span>
            <h3 className="mt-4 font-semibold">{t(`${key}.title`)}</h3>
            <p className="mt-1.5 text-pretty text-muted-foreground text-sm leading-relaxed">{t(`${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
