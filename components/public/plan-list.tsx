'use client';

import { useState } from 'react';
import { PlanCard } from '@/components/public/plan-card';
import type { BillingCycle, PlanOffer } from '@/components/public/plan-offer';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';

type PlanListProps = {
  offers: PlanOffer[];
  words: { cycle: string; monthly: string; yearly: string; save?: string };
};

/** The plans under a switch between monthly and yearly prices. */
export function PlanList({ offers, words }: PlanListProps) {
  const [cycle, setCycle] = useState<BillingCycle>('monthly');
  const choose = (value: string) => {
    if (value === 'monthly' || value === 'yearly') setCycle(value);
  };
  return (
    <>
      <div className="mt-9 flex flex-wrap items-center justify-center gap-3">
        <ToggleGroup type="single" value={cycle} onValueChange={choose} aria-label={words.cycle}>
          <ToggleGroupItem value="monthly" className="px-4">
            {words.monthly}
          </ToggleGroupItem>
          <ToggleGroupItem value="yearly" className="px-4">
            {words.yearly}
          </ToggleGroupItem>
        </ToggleGroup>
        {words.save && (
          <span className="rounded-full bg-success-soft px-2.5 py-1 font-medium text-success-text text-xs">
            {words.save}
          </span>
        )}
      </div>
      <ul className="mt-9 grid gap-5 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {offers.map((offer) => (
          <PlanCard key={offer.slug} offer={offer} cycle={cycle} level="h2" />
        ))}
      </ul>
    </>
  );
}
