import { describe, expect, it } from 'vitest';
import { offered, yearlySaving } from './offered';

const plan = (slug: string, tenantId: string | null, sortOrder = 0) => ({ slug, tenantId, sortOrder, priceMonthly: 0 });

describe('the plans a tenant offers', () => {
  it('are its own instead of everybody’s of the same slug', () => {
    const mine = plan('basic', 'acme', 1);
    expect(offered([plan('free', null), plan('basic', null, 5), mine])).toEqual([plan('free', null), mine]);
  });

  it('stand in the order they are sold in', () => {
    expect(offered([plan('b', null, 2), plan('a', null, 1)]).map(({ slug }) => slug)).toEqual(['a', 'b']);
  });
});

describe('a yearly price', () => {
  it('saves what twelve months cost more', () => {
    expect(yearlySaving({ priceMonthly: 1000, priceYearly: 9000 })).toBe(0.25);
  });

  it('saves nothing when it is no lower, or when the plan is free', () => {
    expect(yearlySaving({ priceMonthly: 1000, priceYearly: 13_000 })).toBe(0);
    expect(yearlySaving({ priceMonthly: 0, priceYearly: 0 })).toBe(0);
  });
});
