export type BillingCycle = 'monthly' | 'yearly';

/** When a period begun at `start` ends: the same day a month or a year later, or the month's last where it has none. */
export function periodEnd(start: Date, cycle: BillingCycle): Date {
  const end = new Date(start);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + (cycle === 'yearly' ? 12 : 1));
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return end;
}
