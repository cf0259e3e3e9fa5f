import type { ColorTheme } from './color-theme';
import type { Advanced, General } from './fields';
import type { BrandingSettings } from './settings';

/** Fields of some groups. `colors` null is the platform's own look, absent is no change. */
export type BrandingPatch = { general?: Partial<General>; colors?: ColorTheme | null; advanced?: Partial<Advanced> };

/** A changed field: `general.logoUrl`, `advanced.customCSS`; of colours the whole theme: `colors`. */
export type ChangedField = `general.${keyof General & string}` | 'colors' | `advanced.${keyof Advanced & string}`;

const sameTheme = (one: ColorTheme | null, other: ColorTheme | null) =>
  one === other ||
  (one !== null && other !== null && Object.entries(one).every(([key, v]) => other[key as keyof ColorTheme] === v));

/** Settings with a patch laid over them. */
export const withPatch = (settings: BrandingSettings, patch: BrandingPatch): BrandingSettings => ({
  general: { ...settings.general, ...patch.general },
  colors: patch.colors === undefined ? settings.colors : patch.colors,
  advanced: { ...settings.advanced, ...patch.advanced },
});

/** The fields in which two settings differ, in the order of the document. */
export function changedFields(before: BrandingSettings, after: BrandingSettings): ChangedField[] {
  const differing = <T extends object>(one: T, other: T) =>
    (Object.keys(other) as (keyof T & string)[]).filter((key) => one[key] !== other[key]);
  return [
    ...differing(before.general, after.general).map((key) => `general.${key}` as const),
    ...(sameTheme(before.colors, after.colors) ? [] : (['colors'] as const)),
    ...differing(before.advanced, after.advanced).map((key) => `advanced.${key}` as const),
  ];
}

/** The least patch that makes `after` of `before`. */
export function patchBetween(before: BrandingSettings, after: BrandingSettings): BrandingPatch {
  const patch: { general: Record<string, unknown>; advanced: Record<string, unknown>; colors?: ColorTheme | null } = {
    general: {},
    advanced: {},
  };
  for (const field of changedFields(before, after)) {
    if (field === 'colors') patch.colors = after.colors;
    else {
      const [group, key] = field.split('.') as ['general' | 'advanced', string];
      patch[group][key] = (after[group] as Record<string, unknown>)[key];
    }
  }
  return patch;
}
