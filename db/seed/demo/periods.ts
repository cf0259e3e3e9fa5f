export type Period = { start: Date; end: Date };

/** The same day that many months later, or the month's last where it has no such day. */
function monthsAfter(from: Date, months: number): Date {
  const at = new Date(from);
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(from.getUTCDate(), last));
  return at;
}

/** The billing periods from `first` on, up to the one `now` falls into. */
export function periodsOf(first: Date, now: Date, period: 'monthly' | 'yearly'): Period[] {
  const months = period === 'yearly' ? 12 : 1;
  const periods: Period[] = [];
  for (let count = 0; monthsAfter(first, count * months) <= now; count++) {
    periods.push({ start: monthsAfter(first, count * months), end: monthsAfter(first, (count + 1) * months) });
  }
  return periods;
}
