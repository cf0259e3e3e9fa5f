import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveEntitlements, hasFeature, type Terms } from './effective';

const at = new Date('2026-03-01T12:00:00Z');
const terms: Terms = {
  status: 'active',
  endDate: new Date('2026-04-01T00:00:00Z'),
  trialEndDate: new Date('2026-03-15T00:00:00Z'),
  packageCode: 'professional',
  packageLimits: { domains: { max: 10, unlimited: false }, users: { max: null, unlimited: true } },
  packageFeatures: { custom_domain: true, custom_css: false },
  customLimits: null,
  customFeatures: null,
  toggles: [],
};

describe('effective entitlements', () => {
  it('are the package of a working licence', () => {
    const { features, limits } = effectiveEntitlements(terms, at);
    expect([...features]).toEqual(['custom_domain']);
    expect(limits.get('domains')).toBe(10);
    expect(limits.get('users')).toBe(Number.POSITIVE_INFINITY);
  });

  it('take the licence before the package and the toggle before both', () => {
    const own = {
      ...terms,
      customLimits: { domains: { max: 25, unlimited: false } },
      customFeatures: { custom_css: true },
    };
    expect(effectiveEntitlements(own, at).limits.get('domains')).toBe(25);
    expect(effectiveEntitlements(own, at).features.has('custom_css')).toBe(true);
    const toggle = { featureKey: 'custom_css', enabled: false, startsAt: null, endsAt: null };
    expect(effectiveEntitlements({ ...own, toggles: [toggle] }, at).features.has('custom_css')).toBe(false);
  });

  it('give on trial nothing that is only for those who pay, unless the licence or a toggle says so', () => {
    const paidOnly = new Set(['custom_js']);
    const trial = { ...terms, status: 'trial', packageFeatures: { custom_js: true, custom_domain: true } };
    const has = (of: Terms) => [
      effectiveEntitlements(of, at, paidOnly).features.has('custom_js'),
      hasFeature(of, 'custom_js', at.getTime(), paidOnly),
    ];
    expect(has(trial)).toEqual([false, false]);
    expect(effectiveEntitlements(trial, at, paidOnly).features.has('custom_domain')).toBe(true);
    expect(has({ ...trial, status: 'active' })).toEqual([true, true]);
    expect(has({ ...trial, customFeatures: { custom_js: true } })).toEqual([true, true]);
    const toggle = { featureKey: 'custom_js', enabled: true, startsAt: null, endsAt: null };
    expect(has({ ...trial, toggles: [toggle] })).toEqual([true, true]);
  });

  it('heed a toggle from its start up to its end, the end not included', () => {
    const toggle = { featureKey: 'webhooks', enabled: true, startsAt: at, endsAt: new Date(at.getTime() + 1000) };
    const has = (ms: number) =>
      effectiveEntitlements({ ...terms, toggles: [toggle] }, new Date(at.getTime() + ms)).features.has('webhooks');
    expect([has(-1), has(0), has(999), has(1000)]).toEqual([false, true, true, false]);
  });

  it('end with the trial, and fourteen days after the end of what was paid, whatever the status still says', () => {
    const has = (status: string, day: string) =>
      effectiveEntitlements({ ...terms, status }, new Date(day)).features.size > 0;
    expect([has('trial', '2026-03-14'), has('trial', '2026-03-15')]).toEqual([true, false]);
    expect([has('active', '2026-04-14'), has('active', '2026-04-15'), has('grace_period', '2026-04-15')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are nothing, whatever was sold, when the licence does not work', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('suspended', 'expired', 'cancelled'),
        fc.dictionary(fc.string(), fc.boolean()),
        (status, packageFeatures) => {
          const { features, limits } = effectiveEntitlements({ ...terms, status, packageFeatures }, at);
          expect(features.size + limits.size).toBe(0);
        },
      ),
    );
  });

  it('are the same when one is asked for alone', () => {
    const keys = ['custom_domain', 'custom_css', 'sso'];
    const switches = fc.dictionary(fc.constantFrom(...keys), fc.boolean());
    const moment = fc.date({ min: new Date('2026-02-01'), max: new Date('2026-05-01'), noInvalidDate: true });
    const toggle = fc.record({
      featureKey: fc.constantFrom(...keys),
      enabled: fc.boolean(),
      startsAt: fc.option(moment),
      endsAt: fc.option(moment),
    });
    const status = fc.constantFrom('trial', 'active', 'grace_period', 'suspended');
    fc.assert(
      fc.property(status, switches, fc.option(switches), fc.array(toggle, { maxLength: 4 }), moment, (...all) => {
        const [given, packageFeatures, customFeatures, toggles, when] = all;
        const own = { ...terms, status: given, packageFeatures, customFeatures, toggles };
        const { features } = effectiveEntitlements(own, when);
        for (const key of keys) expect(hasFeature(own, key, when.getTime())).toBe(features.has(key));
      }),
    );
  });
});
