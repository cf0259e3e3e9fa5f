'use client';

import { useTranslations } from 'next-intl';
import type { BillingCycle } from '@/components/public/plan-offer';
import type { PackageOffer } from '@/components/signup/package-offer';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type PackageCardProps = { offer: PackageOffer; cycle: BillingCycle; choose: () => void };

/** One package: price, limits, features, the way to try it. */
export function PackageCard({ offer, cycle, choose }: PackageCardProps) {
  const t = useTranslations('signup.packages');
  const price = offer.price[cycle];
  return (
    <li
      className={cn(
        'relative flex min-w-0 flex-col rounded-xl border bg-card p-6',
        offer.highlight && 'border-brand shadow-brand/10 shadow-lg ring-1 ring-brand',
      )}
    >
      {offer.highlight && (
        <p className="-translate-y-1/2 absolute top-0 left-6 max-w-[calc(100%-3rem)] truncate rounded-full bg-brand px-3 py-0.5 font-medium text-brand-foreground text-xs">
          {offer.highlight}
        </p>
      )}
      <h3 className="font-semibold text-lg wrap-anywhere">{offer.name}</h3>
      <p className="mt-1 sm:min-h-15 text-pretty text-muted-foreground text-sm">{offer.description}</p>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-3xl tabular-nums tracking-tight">{price.text}</span>
        {price.per && <span className="text-muted-foreground text-sm">{price.per}</span>}
      </p>
      <p className="mt-1 text-success-text text-xs leading-5">{t('trial', { days: offer.trialDays })}</p>
      <Button
        type="button"
        variant={offer.highlight ? 'default' : 'outline'}
        className="mt-5 w-full"
        aria-label={t('chooseNamed', { name: offer.name, days: offer.trialDays })}
        onClick={choose}
      >
        {t('choose', { days: offer.trialDays })}
      </Button>
      <ul
        aria-label={t('includes', { name: offer.name })}
        className="check-list mt-6 grid flex-1 content-start gap-2.5 border-t pt-5 text-sm"
      >
        {[...offer.limits, ...offer.features].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </li>
  );
}
