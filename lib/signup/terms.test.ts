import { describe, expect, it } from 'vitest';
import { firstTerms } from './terms';

const now = new Date('2026-01-31T10:00:00Z');
const prices = [
  { billingPeriod: 'monthly', currency: 'TRY', amount: 499_00 },
  { billingPeriod: 'yearly', currency: 'TRY', amount: 4_999_00 },
  { billingPeriod: 'monthly', currency: 'EUR', amount: 15_00 },
];

describe('the first licence of a tenant', () => {
  it('is on trial for the package’s days, and ends with it', () => {
    const terms = firstTerms({ trialDays: 30, prices }, { status: 'trial', period: 'monthly' }, now);
    expect(terms).toMatchObject({ status: 'trial', startDate: now, amount: 499_00, autoRenew: false });
    expect(terms.trialEndDate).toEqual(new Date('2026-03-02T10:00:00Z'));
    expect(terms.endDate).toEqual(terms.trialEndDate);
  });

  it('is on trial for 14 days where the package names none', () => {
    const terms = firstTerms({ trialDays: 0, prices }, { status: 'trial', period: 'yearly' }, now);
    expect(terms).toMatchObject({ amount: 4_999_00, billingPeriod: 'yearly' });
    expect(terms.trialEndDate).toEqual(new Date('2026-02-14T10:00:00Z'));
  });

  it('runs a month or a year when it is active at once, to the last day of a shorter month', () => {
    const month = firstTerms({ trialDays: 14, prices }, { status: 'active', period: 'monthly' }, now);
    expect(month).toMatchObject({ trialEndDate: null, autoRenew: true });
    expect(month.endDate).toEqual(new Date('2026-02-28T10:00:00Z'));
    const year = firstTerms({ trialDays: 14, prices }, { status: 'active', period: 'yearly' }, now);
    expect(year.endDate).toEqual(new Date('2027-01-31T10:00:00Z'));
  });

  it('is by the month where there is no price for the year, and free where there is none at all', () => {
    const free = [{ billingPeriod: 'monthly', currency: 'TRY', amount: 0 }];
    const wish = { status: 'active', period: 'yearly' } as const;
    expect(firstTerms({ trialDays: 14, prices: free }, wish, now)).toMatchObject({
      amount: 0,
      billingPeriod: 'monthly',
    });
    expect(firstTerms({ trialDays: 14, prices: [] }, wish, now)).toMatchObject({ amount: 0, currency: 'TRY' });
  });
});
