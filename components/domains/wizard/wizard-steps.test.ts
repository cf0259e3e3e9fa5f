import { describe, expect, it } from 'vitest';
import type { WizardView } from '@/lib/domains';
import { placeOf, shownStep, stepsOf, type WizardStep } from './wizard-steps';

const account = (type: 'company' | 'own' | 'none') =>
  ({ type, account_id: null, name: null, email: null, has_token: false }) satisfies WizardView['account'];
const at = (step: WizardStep, type: 'company' | 'none' = 'company') => ({ step, account: account(type) });

describe('the steps of the domain wizard', () => {
  it('are six with Cloudflare and three without', () => {
    expect(stepsOf(null)).toHaveLength(6);
    expect(stepsOf(at('zone'))).toHaveLength(6);
    expect(stepsOf(at('records', 'none'))).toEqual(['domain', 'account', 'records']);
  });

  it('start with the domain while there is no wizard', () => {
    expect(shownStep(null, 'preview')).toBe('domain');
  });

  it('let the person go back, but not ahead of where the server stands', () => {
    expect(shownStep(at('nameservers'), 'account')).toBe('account');
    expect(shownStep(at('nameservers'), 'nameservers')).toBe('nameservers');
    expect(shownStep(at('nameservers'), 'apply')).toBe('nameservers');
    expect(shownStep(at('nameservers'), undefined)).toBe('nameservers');
    expect(shownStep(at('nameservers'), 'no-such-step')).toBe('nameservers');
  });

  it('cannot be gone back from once the changes are being applied', () => {
    expect(shownStep(at('apply'), 'account')).toBe('apply');
    expect(shownStep(at('done'), 'preview')).toBe('done');
  });

  it('are counted from one in lists', () => {
    expect(placeOf(at('nameservers'))).toEqual({ step: 'nameservers', position: 4, total: 6 });
    expect(placeOf(at('records', 'none'))).toEqual({ step: 'records', position: 3, total: 3 });
    expect(placeOf(at('done'))).toEqual({ step: 'apply', position: 6, total: 6 });
  });
});
