import { z } from 'zod';
import { type Hex, HexColor } from '@/lib/branding/hex';
import { solidOf } from '@/lib/branding/solid';
import { Name } from '@/lib/branding/text-rules';

/** The theme's colours in the order of the branding document: three brand colours with their states, meanings, neutrals, text. */
export const colorTokens = [
  'primary',
  'primaryHover',
  'primaryActive',
  'secondary',
  'secondaryHover',
  'secondaryActive',
  'accent',
  'accentHover',
  'accentActive',
  'success',
  'warning',
  'error',
  'info',
  'background',
  'surface',
  'border',
  'textPrimary',
  'textSecondary',
  'textDisabled',
] as const;

export type ColorToken = (typeof colorTokens)[number];

/** The twenty tokens of a tenant's theme: its name and nineteen colours. */
export type ColorTheme = { name: string } & Record<ColorToken, Hex>;

/** What a person or program may send: three colours make a theme, the rest is derived or the document's default. */
export type ColorThemeChoice = { name?: string; primary: Hex; secondary: Hex; accent: Hex } & Partial<
  Record<ColorToken, Hex>
>;

const optionalTokens = Object.fromEntries(colorTokens.map((token) => [token, HexColor.optional()])) as Record<
  ColorToken,
  z.ZodOptional<typeof HexColor>
>;

/** Input of a theme; unknown keys are refused, colours become lower-case `#rrggbb`. */
export const ColorThemeInput = z.strictObject({
  name: Name(50).optional(),
  ...optionalTokens,
  primary: HexColor,
  secondary: HexColor,
  accent: HexColor,
});

const defaults = {
  success: '#10b981',
  warning: '#f59e0b',
  error: '#ef4444',
  info: '#3b82f6',
  background: '#ffffff',
  surface: '#f9fafb',
  border: '#e5e7eb',
  textPrimary: '#111827',
  textSecondary: '#6b7280',
  textDisabled: '#9ca3af',
} as const satisfies Partial<Record<ColorToken, Hex>>;

/** All twenty tokens of a choice: hover and active shades derived where not given, neutrals and meanings by default. */
export function completeTheme(choice: ColorThemeChoice): ColorTheme {
  const primary = solidOf(choice.primary);
  const secondary = solidOf(choice.secondary);
  const accent = solidOf(choice.accent);
  const theme: ColorTheme = {
    ...defaults,
    name: 'custom',
    primary: choice.primary,
    primaryHover: primary.hover,
    primaryActive: primary.active,
    secondary: choice.secondary,
    secondaryHover: secondary.hover,
    secondaryActive: secondary.active,
    accent: choice.accent,
    accentHover: accent.hover,
    accentActive: accent.active,
  };
  for (const token of colorTokens) theme[token] = choice[token] ?? theme[token];
  return { ...theme, name: choice.name ?? theme.name };
}

/** A whole theme: input completed. Use it to read what is stored, too. */
export const ColorThemeSchema = ColorThemeInput.transform((choice) => completeTheme(choice));
