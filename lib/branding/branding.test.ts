import { describe, expect, it } from 'vitest';
import { effectiveBranding } from './branding';
import { presetThemes } from './preset-themes';
import { presetOf, readSettings } from './settings';

const row = (general: object, colors: object = {}) => ({
  generalSettings: general,
  colorTheme: colors,
  advancedSettings: {},
});
const own = { primary: '#123456', secondary: '#10b981', accent: '#f59e0b' };
const all = new Set(['custom_colors', 'custom_logo', 'white_label']);

describe('stored branding', () => {
  it('is nothing for a tenant that set nothing', () => {
    expect(effectiveBranding(readSettings(undefined), 'Acme', all)).toMatchObject({
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
    expect(readSettings(row(general))[field]).toBeNull();
  });

  it('does without colours that are none', () => {
    expect(readSettings(row({}, { ...own, border: 'red}body{' })).theme).toBeNull();
  });
});

describe('branding under a licence', () => {
  const settings = readSettings(row({ displayName: 'Acme Hosting', logoUrl: '/files/acme.png' }, own));

  it('shows all that the licence has', () => {
    const shown = effectiveBranding(settings, 'acme', all);
    expect(shown).toMatchObject({ name: 'Acme Hosting', logoUrl: '/files/acme.png', whiteLabel: true });
    expect(shown.css).toContain('--brand-primary:#123456');
  });

  it('leaves out what the licence lacks', () => {
    const shown = effectiveBranding(settings, 'acme', new Set());
    expect(shown).toMatchObject({ name: 'Acme Hosting', logoUrl: null, theme: null, css: '', whiteLabel: false });
  });

  it('keeps a ready-made theme whatever the licence', () => {
    const { primary, secondary, accent } = presetThemes.green;
    const chosen = readSettings(row({}, { primary, secondary, accent }));
    expect(effectiveBranding(chosen, 'x', new Set()).theme).toEqual(presetThemes.green);
    expect(presetOf({ ...presetThemes.green, primary: '#123456' })).toBeUndefined();
  });
});
