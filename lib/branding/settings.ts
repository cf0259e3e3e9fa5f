import { z } from 'zod';
import type { TenantRef } from '@/lib/kernel/context';
import { type ColorTheme, ColorThemeSchema } from './color-theme';
import { isDefaultTheme } from './default-theme';
import {
  type Advanced,
  codeFields,
  type General,
  generalFields,
  type Localization,
  localizationFields,
  switchFields,
} from './fields';

/** All a tenant has set, whether or not its licence shows it. Null is not set; `colors` null is the platform's own look. */
export type BrandingSettings = { general: General; colors: ColorTheme | null; advanced: Advanced };

/** The four groups as `branding.settings`, `branding.drafts` and `branding.versions` hold them. */
export type SettingsRow = {
  generalSettings: unknown;
  colorTheme: unknown;
  advancedSettings: unknown;
  featureSettings: unknown;
};

type Fields = Record<string, z.ZodType>;

/** A stored value of another shape counts as not set: a broken row must not take a tenant's pages down. */
const lenient = <F extends Fields>(fields: F, instead: (key: keyof F) => unknown) =>
  z.object(
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        field
          .nullish()
          .transform((v) => v ?? instead(key))
          .catch(() => instead(key)),
      ]),
    ),
  );

const StoredGeneral = lenient(generalFields, () => null);
const StoredCode = lenient(codeFields, () => null);
const StoredSwitches = lenient(switchFields, () => true);

const objectOf = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};

/** How dates, prices and words are written: kept with the tenant itself, where every request finds it. */
export const localizationOf = (
  tenant: Pick<TenantRef, 'locale' | 'timeZone' | 'currency' | 'dateFormat' | 'timeFormat'>,
): Localization => ({
  defaultLanguage: tenant.locale as Localization['defaultLanguage'],
  defaultTimezone: tenant.timeZone,
  defaultCurrency: tenant.currency as Localization['defaultCurrency'],
  dateFormat: tenant.dateFormat,
  timeFormat: tenant.timeFormat,
});

/** A theme that is none, and the platform's own, are both null. */
function readTheme(stored: unknown): ColorTheme | null {
  const theme = ColorThemeSchema.safeParse(stored);
  return theme.success && !isDefaultTheme(theme.data) ? theme.data : null;
}

/** Stored settings as they may be used; `fallback` is the localization where the row holds none that is valid. */
export function readSettings(row: SettingsRow | undefined, fallback: Localization): BrandingSettings {
  const advanced = objectOf(row?.advancedSettings);
  const localization = lenient(localizationFields, (key) => fallback[key]).parse(advanced) as Localization;
  // Of the two formats null is a choice of its own.
  for (const key of ['dateFormat', 'timeFormat'] as const) {
    if ((advanced as Record<string, unknown>)[key] === null) localization[key] = null;
  }
  return {
    general: StoredGeneral.parse(objectOf(row?.generalSettings)) as General,
    colors: readTheme(row?.colorTheme),
    advanced: {
      ...(StoredCode.parse(advanced) as Pick<Advanced, keyof typeof codeFields>),
      ...(StoredSwitches.parse(objectOf(row?.featureSettings)) as Pick<Advanced, keyof typeof switchFields>),
      ...localization,
    },
  };
}

const pick = (from: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

/** The four groups of a row; fields that were not given stay out of it. */
export function rowOf(settings: {
  general?: Partial<General>;
  colors?: ColorTheme | null;
  advanced?: Partial<Advanced>;
}): { [K in keyof SettingsRow]: Record<string, unknown> } {
  const advanced = settings.advanced ?? {};
  return {
    generalSettings: pick(settings.general ?? {}, Object.keys(generalFields)),
    colorTheme: { ...settings.colors },
    advancedSettings: pick(advanced, [...Object.keys(codeFields), ...Object.keys(localizationFields)]),
    featureSettings: pick(advanced, Object.keys(switchFields)),
  };
}
