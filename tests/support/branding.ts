import fc from 'fast-check';
import { completeTheme } from '@/lib/branding/color-theme';
import { currencies, dateFormats, timeFormats } from '@/lib/branding/formats';
import type { Hex } from '@/lib/branding/hex';
import { presetNames, presetThemes } from '@/lib/branding/preset-themes';
import type { BrandingSettings } from '@/lib/branding/settings';
import { locales } from '@/lib/i18n/locales';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`);
const word = fc.stringMatching(/^[a-zçğıöşü]{1,20}$/);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const link = word.map((name) => `https://example.com/${encodeURIComponent(name)}`);
const mail = fc.stringMatching(/^[a-z]{1,10}$/).map((name) => `${name}@example.com`);
const picture = fc.stringMatching(/^[a-z0-9]{1,20}$/).map((name) => `/files/${name}.png`);

const general = fc.record({
  displayName: maybe(word),
  logoUrl: maybe(picture),
  logoLightUrl: maybe(picture),
  logoDarkUrl: maybe(picture),
  faviconUrl: maybe(picture),
  loginBackgroundUrl: maybe(picture),
  dashboardBannerUrl: maybe(picture),
  metaTitle: maybe(word),
  metaDescription: maybe(word),
  metaKeywords: maybe(word),
  emailSenderName: maybe(word),
  emailSenderAddress: maybe(mail),
  emailLogoUrl: maybe(picture),
  emailFooterText: maybe(word.map((text) => `${text}\n${text}`)),
  facebookUrl: maybe(link),
  twitterUrl: maybe(link),
  linkedinUrl: maybe(link),
  instagramUrl: maybe(link),
  supportEmail: maybe(mail),
  supportPhone: maybe(fc.stringMatching(/^\+90 [2-5]\d{2} \d{3} \d{2} \d{2}$/)),
  address: maybe(word.map((text) => `${text}\n${text}`)),
});

const colors = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...presetNames).map((name) => presetThemes[name]),
  fc.record({ primary: hex, secondary: hex, accent: hex, background: hex }).map((choice) => completeTheme(choice)),
);

const advanced = fc.record({
  customCSS: maybe(hex.map((color) => `p { color: ${color} }`)),
  customJS: maybe(fc.nat().map((n) => `window.answer = ${n};`)),
  customHTMLHead: maybe(word.map((text) => `<meta name="author" content="${text}">`)),
  googleAnalyticsId: maybe(fc.stringMatching(/^G-[A-Z0-9]{10}$/)),
  facebookPixelId: maybe(fc.stringMatching(/^[1-9]\d{14}$/)),
  hotjarId: maybe(fc.stringMatching(/^[1-9]\d{6}$/)),
  enableCustomBranding: fc.boolean(),
  enableCustomDomain: fc.boolean(),
  enableWhiteLabel: fc.boolean(),
  defaultLanguage: fc.constantFrom(...locales),
  defaultTimezone: fc.constantFrom('Europe/Istanbul', 'Europe/Berlin', 'UTC', 'America/New_York'),
  defaultCurrency: fc.constantFrom(...currencies),
  dateFormat: maybe(fc.constantFrom(...dateFormats)),
  timeFormat: maybe(fc.constantFrom(...timeFormats)),
});

/** Whatever a tenant may have set. */
export const anySettings: fc.Arbitrary<BrandingSettings> = fc.record({ general, colors, advanced });

export const brandingFeatures = [
  ...['custom_logo', 'custom_colors', 'email_branding', 'custom_css', 'custom_js'],
  ...['white_label', 'custom_domain'],
] as const;

/** Whatever a licence may have of it. */
export const anyFeatures = fc.subarray([...brandingFeatures]).map((features): ReadonlySet<string> => new Set(features));
