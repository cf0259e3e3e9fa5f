import type { BillingCycle, PlanOffer } from '@/components/public/plan-offer';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type PlanCardProps = { offer: PlanOffer; cycle: BillingCycle; level: 'h2' | 'h3' };

/** One plan: price, limits, the way to choose it. */
export function PlanCard({ offer, cycle, level: Title }: PlanCardProps) {
  const price = offer.price[cycle];
  return (
    <li
      className={cn(
        'relative flex min-w-0 flex-col rounded-xl border bg-card p-6',
        offer.highlighted && 'border-brand shadow-brand/10 shadow-lg ring-1 ring-brand',
      )}
    >
      <Title className="font-semibold text-lg wrap-anywhere">{offer.name}</Title>
      <p className="mt-1 min-h-10 text-muted-foreground text-sm">{offer.description}</p>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-3xl tabular-nums tracking-tight">{price.text}</span>
        {price.per && <span className="text-muted-foreground text-sm">{price.per}</span>}
      </p>
      <p className="mt-1 min-h-5 text-success-text text-xs leading-5">{price.note}</p>
      <ul className="check-list mt-4 grid flex-1 content-start gap-2.5 border-t pt-5 text-sm">
        {[...new Set([...offer.limits, ...offer.extras])].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button variant={offer.highlighted ? 'default' : 'outline'} asChild className="mt-6 w-full">
        <a href="/register">{offer.choose}</a>
      </Button>
    </li>
  );
}
