import type { ColorThemeChoice } from '@/lib/branding/color-theme';
import type { Advanced, AdvancedField, General, GeneralField } from '@/lib/branding/fields';
import type { BrandingSettings } from '@/lib/branding/settings';
import { sameChoice } from './colors/color-choice';

/** The settings as a form holds them: what is not set is an empty text. */
export type EditorValues = {
  general: Record<GeneralField, string>;
  colors: ColorThemeChoice | null;
  advanced: { [K in AdvancedField]: Advanced[K] extends boolean ? boolean : string };
};

/** A changed field, named as the form and the refusals name it. */
export type FieldName = `general.${GeneralField}` | `advanced.${AdvancedField}` | 'colors';

const texts = (group: object) => Object.fromEntries(Object.entries(group).map(([key, value]) => [key, value ?? '']));

export const valuesOf = ({ general, colors, advanced }: BrandingSettings): EditorValues => ({
  general: texts(general) as EditorValues['general'],
  colors,
  advanced: texts(advanced) as EditorValues['advanced'],
});

/** Fields in which two states of the form differ. */
export function changedNames(before: EditorValues, after: EditorValues): FieldName[] {
  const of = (group: 'general' | 'advanced') =>
    Object.keys(after[group]).filter(
      (key) => (before[group] as Record<string, unknown>)[key] !== (after[group] as Record<string, unknown>)[key],
    );
  return [
    ...of('general').map((key) => `general.${key}` as FieldName),
    ...(sameChoice(before.colors, after.colors) ? [] : (['colors'] as const)),
    ...of('advanced').map((key) => `advanced.${key}` as FieldName),
  ];
}

export type DraftPatch = {
  general?: Partial<General>;
  colors?: ColorThemeChoice | null;
  advanced?: Partial<Advanced>;
};

/** What is sent of those fields. */
export function patchFor(names: readonly FieldName[], values: EditorValues): DraftPatch {
  const patch: {
    general?: Record<string, unknown>;
    colors?: ColorThemeChoice | null;
    advanced?: Record<string, unknown>;
  } = {};
  for (const name of names) {
    if (name === 'colors') patch.colors = values.colors;
    else {
      const [group, key] = name.split('.') as ['general' | 'advanced', string];
      const value = (values[group] as Record<string, unknown>)[key];
      patch[group] = { ...patch[group], [key]: value === '' ? null : value };
    }
  }
  return patch as DraftPatch;
}
