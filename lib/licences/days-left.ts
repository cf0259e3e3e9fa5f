const day = 86_400_000; // milliseconds

/** Whole days until `end`, a started one counted; 0 once it is over; Infinity for licences without end (year 9999). */
export function daysLeft(end: Date, now: Date): number {
  if (end.getUTCFullYear() >= 9999) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.ceil((end.getTime() - now.getTime()) / day));
}
