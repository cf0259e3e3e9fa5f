import {
  type ColorTheme,
  type ColorThemeChoice,
  type ColorToken,
  colorTokens,
  completeTheme,
} from '@/lib/branding/color-theme';
import { defaultTheme, sameColors } from '@/lib/branding/default-theme';
import type { Hex } from '@/lib/branding/hex';
import { presetNames, presetThemes } from '@/lib/branding/preset-themes';

export const brandTokens = ['primary', 'secondary', 'accent'] as const;
type BrandToken = (typeof brandTokens)[number];

/** The nineteen colours a choice comes to; without one, the platform's own. */
export const themeOf = (choice: ColorThemeChoice | null): ColorTheme => (choice ? completeTheme(choice) : defaultTheme);

/** Whether two choices look the same. */
export const sameChoice = (one: ColorThemeChoice | null, other: ColorThemeChoice | null): boolean =>
  one === other || sameColors(themeOf(one), themeOf(other));

/** All but the states of the brand colours, which follow them. */
const tokensThatCount = colorTokens.filter((token) => !/(?:Hover|Active)$/.test(token));

/** The ready-made theme a choice is, by name; `standard` for the platform's own. */
export function themeNameOf(choice: ColorThemeChoice | null): (typeof presetNames)[number] | 'standard' | undefined {
  const theme = themeOf(choice);
  if (sameColors(theme, defaultTheme)) return 'standard';
  return presetNames.find((name) => tokensThatCount.every((token) => theme[token] === presetThemes[name][token]));
}

/** What a token would be if nobody had chosen it: derived from the brand colours, or the usual one. */
export function automaticColor(choice: ColorThemeChoice | null, token: ColorToken): Hex {
  const { primary, secondary, accent } = themeOf(choice);
  return completeTheme({ primary, secondary, accent })[token];
}

export const isPinned = (choice: ColorThemeChoice | null, token: ColorToken): boolean =>
  !brandTokens.some((brand) => brand === token) && themeOf(choice)[token] !== automaticColor(choice, token);

/** Those of the choice that are not automatic, and the brand colours. */
function chosen(choice: ColorThemeChoice | null): ColorThemeChoice {
  const { primary, secondary, accent, ...rest } = themeOf(choice);
  const pinned = colorTokens
    .filter((token) => isPinned(choice, token))
    .map((token) => [token, rest[token as keyof typeof rest]]);
  return { name: 'custom', primary, secondary, accent, ...Object.fromEntries(pinned) };
}

/**
 * The choice with one colour changed. A ready-made theme's own states belong to its colour, so they become automatic with it;
 * what a person pinned stays.
 */
export function withColor(choice: ColorThemeChoice | null, token: ColorToken, hex: Hex): ColorThemeChoice {
  const next = chosen(choice);
  if (brandTokens.some((brand) => brand === token) && themeNameOf(choice)) {
    delete next[`${token as BrandToken}Hover`];
    delete next[`${token as BrandToken}Active`];
  }
  return { ...next, [token]: hex };
}

/** The choice with one colour left to be derived again. */
export function withoutColor(choice: ColorThemeChoice | null, token: ColorToken): ColorThemeChoice {
  const next = chosen(choice);
  delete next[token];
  return next;
}
