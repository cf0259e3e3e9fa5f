import { z } from 'zod';
import { type ColorTheme, ColorThemeSchema } from './color-theme';
import { presetNames, presetThemes } from './preset-themes';

/** A stored value of another shape counts as not set: a broken row must not take a tenant's pages down. */
const optional = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);

const Text = (maximum: number) => optional(z.string().trim().min(1).max(maximum));
const Link = optional(z.url({ protocol: /^https?$/ }).max(500));
/** Pictures are served by this host: the content security policy loads none from elsewhere. */
const Picture = optional(
  z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\w./-]+$/),
);

/** `TenantBrandingSettings` of the second document, without what the tenant's own rows hold (subdomain, custom domain). */
const General = z.object({
  displayName: Text(100),
  logoUrl: Picture,
  logoLightUrl: Picture,
  logoDarkUrl: Picture,
  faviconUrl: Picture,
  loginBackgroundUrl: Picture,
  dashboardBannerUrl: Picture,
  metaTitle: Text(120),
  metaDescription: Text(320),
  metaKeywords: Text(320),
  facebookUrl: Link,
  twitterUrl: Link,
  linkedinUrl: Link,
  instagramUrl: Link,
  supportEmail: optional(z.email().max(255)),
  supportPhone: Text(50),
  address: Text(300),
});

/** The localization part of `AdvancedBrandingSettings`. */
const Formats = z.object({
  dateFormat: optional(z.enum(['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD'])),
  timeFormat: optional(z.enum(['24h', '12h'])),
});

export type StoredBranding = z.output<typeof General> & z.output<typeof Formats> & { theme: ColorTheme | null };

/** A tenant's `branding.settings` row as it may be shown; null for a tenant that has set nothing. */
export function readSettings(
  row: { generalSettings: unknown; colorTheme: unknown; advancedSettings: unknown } | undefined,
): StoredBranding {
  const theme = ColorThemeSchema.safeParse(row?.colorTheme);
  return {
    ...General.parse(row?.generalSettings ?? {}),
    ...Formats.parse(row?.advancedSettings ?? {}),
    theme: theme.success ? theme.data : null,
  };
}

/** The ready-made theme this one is, if it is one. */
export function presetOf(theme: ColorTheme): ColorTheme | undefined {
  const brand = ['primary', 'secondary', 'accent'] as const;
  const name = presetNames.find((each) => brand.every((token) => presetThemes[each][token] === theme[token]));
  return name && presetThemes[name];
}
