import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { FacebookPixelId, GoogleAnalyticsId, HotjarId } from './custom-code/analytics';
import { currencies, dateFormats, isTimeZone, timeFormats } from './formats';
import { Line, Link, Mail, Name, Paragraph, Phone, Picture, Source } from './text-rules';

/** `TenantBrandingSettings` of the second document, without what other rows hold (subdomain, custom domain). */
export const generalFields = {
  displayName: Name(100),
  logoUrl: Picture,
  logoLightUrl: Picture,
  logoDarkUrl: Picture,
  faviconUrl: Picture,
  loginBackgroundUrl: Picture,
  dashboardBannerUrl: Picture,
  metaTitle: Line(120),
  metaDescription: Line(320),
  metaKeywords: Line(320),
  emailSenderName: Name(100),
  emailSenderAddress: Mail,
  emailLogoUrl: Picture,
  emailFooterText: Paragraph(1000),
  facebookUrl: Link,
  twitterUrl: Link,
  linkedinUrl: Link,
  instagramUrl: Link,
  supportEmail: Mail,
  supportPhone: Phone,
  address: Paragraph(300),
};

/** The code and analytics part of `AdvancedBrandingSettings`. */
export const codeFields = {
  customCSS: Source,
  customJS: Source,
  customHTMLHead: Source,
  googleAnalyticsId: GoogleAnalyticsId,
  facebookPixelId: FacebookPixelId,
  hotjarId: HotjarId,
};

/** Its switches: the tenant's own way to leave a part of its branding out. */
export const switchFields = {
  enableCustomBranding: z.boolean(),
  enableCustomDomain: z.boolean(),
  enableWhiteLabel: z.boolean(),
};

/** Its localization. A format that is null is the reader's language's own. */
export const localizationFields = {
  defaultLanguage: z.enum(locales),
  defaultTimezone: z.string().max(64).refine(isTimeZone, 'time_zone_unknown'),
  defaultCurrency: z.enum(currencies),
  dateFormat: z.enum(dateFormats).nullable(),
  timeFormat: z.enum(timeFormats).nullable(),
};

type Values<F extends Record<string, z.ZodType>> = { [K in keyof F]: z.output<F[K]> };
type Optional<F extends Record<string, z.ZodType>> = { [K in keyof F]: z.output<F[K]> | null };

export type General = Optional<typeof generalFields>;
export type OwnCode = Optional<typeof codeFields>;
type Switches = Values<typeof switchFields>;
export type Localization = Values<typeof localizationFields>;
/** `AdvancedBrandingSettings`. */
export type Advanced = OwnCode & Switches & Localization;

export type GeneralField = keyof General;
export type AdvancedField = keyof Advanced;

/** The pictures among the general fields. */
export const pictureFields = [
  'logoUrl',
  'logoLightUrl',
  'logoDarkUrl',
  'faviconUrl',
  'loginBackgroundUrl',
  'dashboardBannerUrl',
  'emailLogoUrl',
] as const satisfies GeneralField[];

/** What decides how mails look and from whom they come. */
export const emailFields = [
  'emailSenderName',
  'emailSenderAddress',
  'emailLogoUrl',
  'emailFooterText',
] as const satisfies GeneralField[];
