import { ArrowRightIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PlanCard } from '@/components/public/plan-card';
import type { PlanOffer } from '@/components/public/plan-offer';
import { SectionHead } from '@/components/public/section-head';
import { Button } from '@/components/ui/button';

/** The first plans of the price list, by the month. */
export function PlanTeaser({ offers }: { offers: readonly PlanOffer[] }) {
  const t = useTranslations('public.teaser');
  return (
    <section id="plans" className="mx-auto w-full max-w-6xl scroll-mt-16 px-4 py-16 sm:px-6 sm:py-24">
      <div className="flex flex-wrap items-end justify-between gap-6">
        <SectionHead title={t('title')} text={t('text')} />
        <Button variant="outline" asChild>
          <a href="/plans">
            {t('all')}
            <ArrowRightIcon />
          </a>
        </Button>
      </div>
      <ul className="mt-10 grid gap-5 md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {offers.map((offer) => (
          <PlanCard key={offer.slug} offer={offer} cycle="monthly" level="h3" />
        ))}
      </ul>
    </section>
  );
}
