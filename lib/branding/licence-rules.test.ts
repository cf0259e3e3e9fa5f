import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFeatures, anySettings, brandingFeatures } from '@/tests/support/branding';
import { effectiveBranding } from './branding';
import { changedFields, patchBetween, withPatch } from './change';
import { emailFields, pictureFields } from './fields';
import { requiredFeatures } from './licence-rules';
import { presetNames, presetOf, presetThemes } from './preset-themes';
import { type BrandingSettings, localizationOf, readSettings, rowOf } from './settings';

const tenant = { locale: 'tr', timeZone: 'UTC', currency: 'TRY', dateFormat: null, timeFormat: null } as const;
const unset = readSettings(undefined, localizationOf(tenant));
const all = new Set<string>(brandingFeatures);

describe('what a change needs of the licence', () => {
  it('is nothing where nothing changes, whatever is set', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(requiredFeatures(settings, structuredClone(settings))).toEqual([]);
      }),
    );
  });

  it('is nothing for taking everything away', () => {
    const plain = withPatch(unset, { advanced: { enableWhiteLabel: false, enableCustomDomain: false } });
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(requiredFeatures(settings, plain)).toEqual([]);
      }),
    );
  });

  it('asks for no more than what the changed fields need', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const changed = changedFields(before, after);
        for (const feature of requiredFeatures(before, after)) {
          const alone = changed.filter((field) => {
            const only = patchOfField(before, after, field);
            return requiredFeatures(before, only).includes(feature);
          });
          expect(alone.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each(presetNames)('is nothing for the ready-made theme %s', (name) => {
    expect(requiredFeatures(unset, { ...unset, colors: presetThemes[name] })).toEqual([]);
  });

  it('is custom_colors for a ready-made theme with one colour of its own', () => {
    const colors = { ...presetThemes.green, background: '#fffff0' as const };
    expect(requiredFeatures(unset, { ...unset, colors })).toEqual(['custom_colors']);
  });

  it.each([
    ['custom_logo', { general: { logoUrl: '/files/a.png' } }],
    ['email_branding', { general: { emailLogoUrl: '/files/a.png' } }],
    ['email_branding', { general: { emailSenderName: 'Acme' } }],
    ['custom_css', { advanced: { customCSS: 'p{}' } }],
    ['custom_js', { advanced: { customHTMLHead: '<meta>' } }],
    ['custom_js', { advanced: { googleAnalyticsId: 'G-ABCD' } }],
  ] as const)('is %s for %o', (feature, patch) => {
    expect(requiredFeatures(unset, withPatch(unset, patch))).toEqual([feature]);
  });

  it('is the feature itself for switching it on again, and nothing for switching it off', () => {
    const off = withPatch(unset, { advanced: { enableWhiteLabel: false } });
    expect(requiredFeatures(off, unset)).toEqual(['white_label']);
    expect(requiredFeatures(unset, off)).toEqual([]);
  });
});

/** `before` with one field of `after`. */
function patchOfField(before: BrandingSettings, after: BrandingSettings, field: string): BrandingSettings {
  if (field === 'colors') return { ...before, colors: after.colors };
  const [group, key = ''] = field.split('.') as ['general' | 'advanced', string];
  return withPatch(before, { [group]: { [key]: (after[group] as Record<string, unknown>)[key] } });
}

describe('what is shown under a licence', () => {
  it('is never what the licence lacks or the tenant switched off', () => {
    fc.assert(
      fc.property(anySettings, anyFeatures, (settings, features) => {
        const shown = effectiveBranding(settings, 'Acme', features);
        const own = settings.advanced.enableCustomBranding;
        if (!features.has('custom_logo') || !own) {
          for (const field of pictureFields) if (field !== 'emailLogoUrl') expect(shown[field]).toBeNull();
        }
        if (!features.has('email_branding')) for (const field of emailFields) expect(shown[field]).toBeNull();
        if (!own) expect([shown.theme, shown.css, shown.customCss, shown.emailLogoUrl]).toEqual([null, '', '', null]);
        if (!features.has('custom_colors') && shown.theme) expect(presetOf(shown.theme)).toEqual(shown.theme);
        if (!features.has('custom_css')) expect(shown.customCss).toBe('');
        if (!features.has('custom_js')) expect(Object.values(shown.code).every((code) => code === null)).toBe(true);
        expect(shown.whiteLabel).toBe(features.has('white_label') && settings.advanced.enableWhiteLabel);
        expect(shown.customDomain).toBe(features.has('custom_domain') && settings.advanced.enableCustomDomain);
      }),
    );
  });

  it('comes back whole after a downgrade and an upgrade, for it stayed stored', () => {
    fc.assert(
      fc.property(anySettings, anyFeatures, (settings, less) => {
        const stored = rowOf(settings);
        effectiveBranding(readSettings(stored, localizationOf(tenant)), 'Acme', less);
        const later = readSettings(JSON.parse(JSON.stringify(stored)), localizationOf(tenant));
        expect(later).toEqual(settings);
        expect(effectiveBranding(later, 'Acme', all)).toEqual(effectiveBranding(settings, 'Acme', all));
      }),
    );
  });
});

describe('a patch', () => {
  it('makes the one of the other and holds nothing but what differs', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        expect(withPatch(before, patchBetween(before, after))).toEqual(after);
        expect(changedFields(before, withPatch(before, patchBetween(before, before)))).toEqual([]);
      }),
    );
  });
});
