import { z } from 'zod';
import { type ColorTheme, type ColorThemeChoice, ColorThemeInput, colorTokens, completeTheme } from './color-theme';
import { isDefaultTheme } from './default-theme';
import { codeFields, generalFields, localizationFields, switchFields } from './fields';
import { presetOf } from './preset-themes';

/** A field that may be left empty: nothing but spaces is null. */
function clearable<T extends z.ZodType>(field: T) {
  return z
    .string()
    .nullable()
    .transform((text, ctx): z.output<T> | null => {
      if (text === null || text.trim() === '') return null;
      const read = field.safeParse(text, { reportInput: true });
      if (read.success) return read.data;
      ctx.issues.push(...(read.error.issues as unknown as z.core.$ZodRawIssue[]));
      return z.NEVER;
    });
}

const each = <F extends Record<string, z.ZodType>, R>(fields: F, make: <K extends keyof F>(field: F[K]) => R) =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, make(field as F[keyof F])])) as {
    [K in keyof F]: R;
  };

type Clearable<F extends Record<string, z.ZodType>> = {
  [K in keyof F]: z.ZodType<z.output<F[K]> | null, string | null>;
};
type Absent<F extends Record<string, z.ZodType>> = {
  [K in keyof F]: z.ZodDefault<z.ZodType<z.output<F[K]> | null, string | null>>;
};

const generalClearable = each(generalFields, clearable) as Clearable<typeof generalFields>;
const codeClearable = each(codeFields, clearable) as Clearable<typeof codeFields>;
const orNull = (fields: Record<string, z.ZodType>) => each(fields, (field) => field.default(null));

/** A draft's general fields: those that change. */
export const GeneralPatch = z.strictObject(generalClearable).partial();

/** A draft's advanced fields: those that change. */
export const AdvancedPatch = z.strictObject({ ...codeClearable, ...switchFields, ...localizationFields }).partial();

/** What a choice of colours makes; a ready-made theme's three colours alone make that theme, the platform's own make null. */
function themeOf(choice: ColorThemeChoice): ColorTheme | null {
  const given = colorTokens.filter((token) => choice[token] !== undefined).length;
  const preset = given === 3 ? presetOf(choice) : undefined;
  const theme = preset ? { ...preset, name: choice.name ?? preset.name } : completeTheme(choice);
  return isDefaultTheme(theme) ? null : theme;
}

/** `ColorTheme` as it is sent: three colours at least. */
export const Colors = ColorThemeInput.transform(themeOf);

/** `PUT .../branding/general`: the whole group; what is left out is not set. The hosts are changed elsewhere. */
export const GeneralInput = z.strictObject({
  ...(orNull(generalClearable) as unknown as Absent<typeof generalFields>),
  displayName: generalFields.displayName,
  subdomain: z.string().optional(),
  customDomain: z.string().nullish(),
  domainVerified: z.boolean().optional(),
});

/** `PUT .../branding/advanced`: the whole group; code and ids left out are not set. */
export const AdvancedInput = z.strictObject({
  ...(orNull(codeClearable) as unknown as Absent<typeof codeFields>),
  ...switchFields,
  ...localizationFields,
  dateFormat: localizationFields.dateFormat.default(null),
  timeFormat: localizationFields.timeFormat.default(null),
});
