import { describe, expect, it } from 'vitest';
import { periodEnd } from './period';

const end = (start: string, cycle: 'monthly' | 'yearly') => periodEnd(new Date(start), cycle).toISOString();

describe('a billing period', () => {
  it('ends on the same day of the next month, at the same time', () => {
    expect(end('2026-11-21T08:30:00.000Z', 'monthly')).toBe('2026-12-21T08:30:00.000Z');
  });

  it('ends on the last day of a month that is too short', () => {
    expect(end('2026-01-31T00:00:00.000Z', 'monthly')).toBe('2026-02-28T00:00:00.000Z');
  });

  it('of a year begun on a leap day ends on 28 February', () => {
    expect(end('2028-02-29T12:00:00.000Z', 'yearly')).toBe('2029-02-28T12:00:00.000Z');
  });
});
