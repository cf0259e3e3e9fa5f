import { type ColorTheme, type ColorThemeChoice, completeTheme } from '@/lib/branding/color-theme';

/** The six ready-made themes of the branding document; what is not said there is derived. Names on screen: `common.themes.<key>`. */
const choices = {
  blue: {
    primary: '#3b82f6',
    primaryHover: '#2563eb',
    primaryActive: '#1d4ed8',
    secondary: '#10b981',
    accent: '#8b5cf6',
  },
  green: { primary: '#10b981', secondary: '#3b82f6', accent: '#f59e0b' },
  red: { primary: '#ef4444', secondary: '#f59e0b', accent: '#8b5cf6' },
  purple: { primary: '#8b5cf6', secondary: '#ec4899', accent: '#f59e0b' },
  orange: { primary: '#f59e0b', secondary: '#ef4444', accent: '#3b82f6' },
  gray: { primary: '#6b7280', secondary: '#9ca3af', accent: '#3b82f6' },
} as const satisfies Record<string, ColorThemeChoice>;

export type PresetName = keyof typeof choices;

export const presetNames = Object.keys(choices) as PresetName[];

export const presetThemes = Object.fromEntries(
  presetNames.map((name) => [name, completeTheme({ ...choices[name], name })]),
) as Record<PresetName, ColorTheme>;

/** The ready-made theme with these three brand colours, if there is one. */
export function presetOf(theme: Pick<ColorTheme, 'primary' | 'secondary' | 'accent'>): ColorTheme | undefined {
  const brand = ['primary', 'secondary', 'accent'] as const;
  const name = presetNames.find((each) => brand.every((token) => presetThemes[each][token] === theme[token]));
  return name && presetThemes[name];
}
