import { describe, expect, it } from 'vitest';
import { localizationOf, readSettings } from '@/lib/branding/settings';
import { changedNames, patchFor, valuesOf } from './editor-values';

const fallback = localizationOf({
  locale: 'tr',
  timeZone: 'Europe/Istanbul',
  currency: 'TRY',
  dateFormat: null,
  timeFormat: null,
});
const nothing = valuesOf(readSettings(undefined, fallback));

describe('the values of the editor', () => {
  it('show what is not set as empty, and send empty as not set', () => {
    expect(nothing.general.metaTitle).toBe('');
    const filled = { ...nothing, general: { ...nothing.general, metaTitle: 'Ada' } };
    expect(patchFor(changedNames(nothing, filled), filled)).toEqual({ general: { metaTitle: 'Ada' } });
    expect(patchFor(changedNames(filled, nothing), nothing)).toEqual({ general: { metaTitle: null } });
  });

  it('send the fields that changed and no others', () => {
    const after = {
      ...nothing,
      colors: { primary: '#8a1c4a', secondary: '#10b981', accent: '#f59e0b' } as const,
      advanced: { ...nothing.advanced, enableWhiteLabel: false, dateFormat: 'YYYY-MM-DD' },
    };
    const names = changedNames(nothing, after);
    expect(names).toEqual(['colors', 'advanced.enableWhiteLabel', 'advanced.dateFormat']);
    expect(patchFor(names, after)).toEqual({
      colors: after.colors,
      advanced: { enableWhiteLabel: false, dateFormat: 'YYYY-MM-DD' },
    });
  });
});
