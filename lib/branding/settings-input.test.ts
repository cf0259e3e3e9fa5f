import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fieldErrors } from '@/lib/kernel/validation';
import { anySettings } from '@/tests/support/branding';
import { defaultTheme } from './default-theme';
import { presetThemes } from './preset-themes';
import { AdvancedInput, AdvancedPatch, Colors, GeneralInput, GeneralPatch } from './settings-input';

function errorsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return {};
  return Object.fromEntries(Object.entries(fieldErrors(read.error)).map(([field, { code }]) => [field, code]));
}

describe('a general setting', () => {
  it.each([
    ['displayName', 'Acme\r\nBcc: all@example.com', 'characters_hidden'],
    ['displayName', 'Acme \u202eemcA', 'characters_hidden'],
    ['emailSenderName', 'Bank <pay@example.com>', 'characters_angle'],
    ['emailSenderName', 'Acme\u0000', 'characters_hidden'],
    ['emailSenderAddress', 'a@example.com\nBcc: b@example.com', 'not_email'],
    ['supportEmail', 'nobody', 'not_email'],
    ['facebookUrl', 'javascript:alert(1)', 'link_malformed'],
    ['facebookUrl', 'https:example.com', 'link_malformed'],
    ['facebookUrl', 'https://exa\nmple.com', 'link_malformed'],
    ['twitterUrl', 'ftp://example.com', 'link_malformed'],
    ['linkedinUrl', 'https://user:pass@example.com/', 'link_with_credentials'],
    ['instagramUrl', `https://example.com/${'a'.repeat(500)}`, 'too_long'],
    ['supportPhone', 'call me', 'phone_malformed'],
    ['logoUrl', 'https://elsewhere.example/logo.png', 'picture_not_uploaded'],
    ['logoUrl', '/assets/../secret', 'picture_not_uploaded'],
    ['metaTitle', 'a'.repeat(121), 'too_long'],
    ['metaDescription', 7, 'wrong_type'],
    ['colour', 'x', 'unknown_field'],
  ])('%s refuses %o with %s', (field, value, code) => {
    expect(errorsOf(GeneralPatch, { [field]: value })).toEqual({ [field]: code });
  });

  it.each(['+90 (212) 555 01 01', '444 0 123', '0850-123-45-67', '+49 30 1234567 ext. 12', '0212 555 01 01 dahili 5'])(
    'takes the telephone number %s',
    (supportPhone) => {
      expect(GeneralPatch.parse({ supportPhone })).toEqual({ supportPhone });
    },
  );

  it('is not set when it is empty', () => {
    expect(GeneralPatch.parse({ metaTitle: '   ', logoUrl: '', address: null })).toEqual({
      ...{ metaTitle: null, logoUrl: null, address: null },
    });
  });

  it('keeps the lines of an address', () => {
    expect(GeneralPatch.parse({ address: 'Street 1\r\nCity' })).toEqual({ address: 'Street 1\nCity' });
  });
});

describe('an advanced setting', () => {
  it.each([
    ['googleAnalyticsId', 'UA-1234', 'analytics_id_malformed'],
    ['facebookPixelId', "1');alert(1", 'pixel_id_malformed'],
    ['hotjarId', 'abc', 'hotjar_id_malformed'],
    ['defaultTimezone', 'Mars/Olympus', 'time_zone_unknown'],
    ['defaultTimezone', '+03:00', 'time_zone_unknown'],
    ['defaultCurrency', 'BTC', 'not_allowed'],
    ['defaultLanguage', 'fr', 'not_allowed'],
    ['dateFormat', 'YY', 'not_allowed'],
    ['enableWhiteLabel', 'yes', 'wrong_type'],
    ['customJS', 7, 'wrong_type'],
    ['constructor', 'x', 'unknown_field'],
  ])('%s refuses %o with %s', (field, value, code) => {
    expect(errorsOf(AdvancedPatch, { [field]: value })).toEqual({ [field]: code });
  });
});

describe('colours', () => {
  it('of a ready-made theme make that theme, whole', () => {
    const { primary, secondary, accent } = presetThemes.blue;
    expect(Colors.parse({ name: 'Mavi', primary: primary.toUpperCase(), secondary, accent })).toEqual({
      ...presetThemes.blue,
      name: 'Mavi',
    });
  });

  it('of the platform itself are none', () => {
    expect(Colors.parse(defaultTheme)).toBeNull();
  });

  it('are refused by name', () => {
    expect(errorsOf(Colors, { primary: 'red', secondary: '#000', glow: '#000' })).toEqual({
      primary: 'color_malformed',
      accent: 'required',
      glow: 'unknown_field',
    });
  });
});

describe('a whole group', () => {
  it('comes through as it was read, whatever is set', () => {
    fc.assert(
      fc.property(anySettings, ({ general, colors, advanced }) => {
        const displayName = general.displayName ?? 'Acme';
        expect(GeneralInput.parse({ ...general, displayName })).toEqual({ ...general, displayName });
        expect(AdvancedInput.parse(advanced)).toEqual(advanced);
        expect(Colors.parse(colors ?? defaultTheme)).toEqual(colors);
      }),
    );
  });

  it('needs a name, switches and a localization, and nothing else', () => {
    expect(errorsOf(GeneralInput, {})).toEqual({ displayName: 'required' });
    expect(Object.keys(errorsOf(AdvancedInput, {})).sort()).toEqual([
      ...['defaultCurrency', 'defaultLanguage', 'defaultTimezone'],
      ...['enableCustomBranding', 'enableCustomDomain', 'enableWhiteLabel'],
    ]);
  });
});
