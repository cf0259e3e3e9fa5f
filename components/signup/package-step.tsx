'use client';

import { useTranslations } from 'next-intl';
import type { BillingCycle } from '@/components/public/plan-offer';
import { PackageCard } from '@/components/signup/package-card';
import type { PackageOffer } from '@/components/signup/package-offer';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';

type PackageStepProps = {
  offers: PackageOffer[];
  /** How much a year saves at most: «17%». */
  saving?: string;
  cycle: BillingCycle;
  setCycle(cycle: BillingCycle): void;
  choose(offer: PackageOffer): void;
};

/** The packages, under a switch between monthly and yearly prices. */
export function PackageStep({ offers, saving, cycle, setCycle, choose }: PackageStepProps) {
  const t = useTranslations('signup.packages');
  const change = (value: string) => {
    if (value === 'monthly' || value === 'yearly') setCycle(value);
  };
  return (
    <section aria-label={t('title')}>
      <div className="flex flex-wrap items-center justify-center gap-3">
        <ToggleGroup type="single" value={cycle} onValueChange={change} aria-label={t('cycle')}>
          <ToggleGroupItem value="monthly" className="px-4">
            {t('monthly')}
          </ToggleGroupItem>
          <ToggleGroupItem value="yearly" className="px-4">
            {t('yearly')}
          </ToggleGroupItem>
        </ToggleGroup>
        {saving && (
          <span className="rounded-full bg-success-soft px-2.5 py-1 font-medium text-success-text text-xs">
            {t('save', { percent: saving })}
          </span>
        )}
      </div>
      <h2 className="sr-only">{t('title')}</h2>
      <ul className="mt-10 grid gap-x-5 gap-y-8 sm:grid-cols-2 xl:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {offers.map((offer) => (
          <PackageCard key={offer.code} offer={offer} cycle={cycle} choose={() => choose(offer)} />
        ))}
      </ul>
    </section>
  );
}
