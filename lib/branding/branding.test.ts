import { describe, expect, it } from 'vitest';
import { effectiveBranding } from './branding';
import { presetOf, presetThemes } from './preset-themes';
import { localizationOf, readSettings } from './settings';

const tenant = {
  locale: 'en',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  dateFormat: null,
  timeFormat: '12h',
} as const;
const stored = (general: object, colors: object = {}, switches: object = {}, advanced: object = {}) =>
  readSettings(
    { generalSettings: general, colorTheme: colors, advancedSettings: advanced, featureSettings: switches },
    localizationOf(tenant),
  );
const own = { primary: '#123456', secondary: '#10b981', accent: '#f59e0b' };
const all = new Set([
  ...['custom_colors', 'custom_logo', 'white_label', 'custom_domain', 'email_branding'],
  ...['custom_css', 'custom_js'],
]);

describe('stored branding', () => {
  it('is nothing for a tenant that set nothing', () => {
    expect(effectiveBranding(readSettings(undefined, localizationOf(tenant)), 'Acme', all)).toMatchObject({
      name: 'Acme',
      theme: null,
      css: '',
    });
  });

  it.each([
    ['a picture of another host', { logoUrl: 'https://evil.test/x.png' }, 'logoUrl'],
    ['a picture by a path that leaves the host', { logoUrl: '//evil.test/x.png' }, 'logoUrl'],
    ['a link that runs code', { twitterUrl: 'javascript:alert(1)' }, 'twitterUrl'],
    ['a support address that is none', { supportEmail: 'x' }, 'supportEmail'],
    ['a value of another type', { metaTitle: { toString: 'x' } }, 'metaTitle'],
  ] as const)('leaves out %s', (_what, general, field) => {
    expect(stored(general).general[field]).toBeNull();
  });

  it('does without colours that are none', () => {
    expect(stored({}, { ...own, border: 'red}body{' }).colors).toBeNull();
  });

  it('takes language, zone and formats from the tenant where it holds none', () => {
    expect(stored({}, {}, {}, { defaultTimezone: 'Mars/Olympus', timeFormat: null }).advanced).toMatchObject({
      defaultLanguage: 'en',
      defaultTimezone: 'Europe/Berlin',
      defaultCurrency: 'EUR',
      timeFormat: null,
      enableWhiteLabel: true,
    });
  });

  it('is nothing when its groups are no objects', () => {
    const broken = { generalSettings: 'x', colorTheme: 7, advancedSettings: [], featureSettings: null };
    expect(readSettings(broken, localizationOf(tenant))).toEqual(readSettings(undefined, localizationOf(tenant)));
  });
});

describe('branding under a licence', () => {
  const settings = stored({ displayName: 'Acme Hosting', logoUrl: '/files/acme.png', emailSenderName: 'Acme' }, own);

  it('shows all that the licence has', () => {
    const shown = effectiveBranding(settings, 'acme', all);
    expect(shown).toMatchObject({ name: 'Acme Hosting', logoUrl: '/files/acme.png', whiteLabel: true });
    expect(shown).toMatchObject({ emailSenderName: 'Acme', customDomain: true });
    expect(shown.css).toContain('--brand-primary:#123456');
  });

  it('leaves out what the licence lacks', () => {
    const shown = effectiveBranding(settings, 'acme', new Set());
    expect(shown).toMatchObject({ name: 'Acme Hosting', logoUrl: null, theme: null, css: '', whiteLabel: false });
    expect(shown).toMatchObject({ emailSenderName: null, customDomain: false });
  });

  it('leaves out what the tenant switched off itself', () => {
    const off = { enableCustomBranding: false, enableWhiteLabel: false, enableCustomDomain: false };
    const shown = effectiveBranding(stored(settings.general, own, off), 'acme', all);
    expect(shown).toMatchObject({ name: 'Acme Hosting', logoUrl: null, theme: null, css: '', whiteLabel: false });
    expect(shown).toMatchObject({ emailSenderName: 'Acme', emailLogoUrl: null, customDomain: false });
  });

  it('keeps a ready-made theme whatever the licence', () => {
    const { primary, secondary, accent } = presetThemes.green;
    const chosen = stored({}, { primary, secondary, accent });
    expect(effectiveBranding(chosen, 'x', new Set()).theme).toEqual(presetThemes.green);
    expect(presetOf({ ...presetThemes.green, primary: '#123456' })).toBeUndefined();
  });
});
