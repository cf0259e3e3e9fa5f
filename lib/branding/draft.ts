import type { z } from 'zod';
import type { BrandingPatch } from './change';
import { ColorThemeSchema } from './color-theme';
import { defaultTheme, isDefaultTheme } from './default-theme';
import type { Advanced, General } from './fields';
import { rowOf, type SettingsRow } from './settings';
import { AdvancedPatch, GeneralPatch } from './settings-input';

/** The fields of a stored group that are (still) valid, each by itself. */
function validFields<T>(schema: z.ZodObject, stored: unknown): Partial<T> {
  const valid: Record<string, unknown> = {};
  for (const [key, value] of Object.entries((stored ?? {}) as Record<string, unknown>)) {
    const read = schema.safeParse({ [key]: value });
    if (read.success) valid[key] = (read.data as Record<string, unknown>)[key];
  }
  return valid as Partial<T>;
}

/** What a draft changes. It holds nothing but that: whatever else is published meanwhile is kept. */
export function patchOf(draft: SettingsRow | undefined): BrandingPatch {
  const advanced = { ...(draft?.advancedSettings as object), ...(draft?.featureSettings as object) };
  const theme = ColorThemeSchema.safeParse(draft?.colorTheme);
  return {
    general: validFields<General>(GeneralPatch, draft?.generalSettings),
    ...(theme.success ? { colors: isDefaultTheme(theme.data) ? null : theme.data } : {}),
    advanced: validFields<Advanced>(AdvancedPatch, advanced),
  };
}

/** The row of a draft. The platform's own look is kept as the theme it is: an empty group is no change. */
export const draftRowOf = (patch: BrandingPatch) =>
  rowOf({ ...patch, colors: patch.colors === null ? defaultTheme : patch.colors });
