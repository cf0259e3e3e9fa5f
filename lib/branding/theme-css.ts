import type { ColorTheme } from '@/lib/branding/color-theme';
import { nearestPassing, partContrast } from '@/lib/branding/contrast';
import { atLightness, type Hex, HexColor, mix, oklchOf } from '@/lib/branding/hex';
import { solidOf, textOn } from '@/lib/branding/solid';

type Variables = Record<string, Hex>;

/** The grounds on which a theme's text and controls stand. */
type Grounds = { background: Hex; surface: Hex; border: Hex };

/** Dark grounds are the same for every tenant: near-black, no hue of their own. Equal to `.dark` in app/globals.css. */
export const darkGrounds: Grounds = { background: '#0d0e11', surface: '#131519', border: '#292b30' };

const meanings = { success: 'success', warning: 'warning', error: 'danger', info: 'info' } as const;

/** Fills of meanings need not carry text; their text colours must be read on the page and on a 17 % tint of the fill. */
function meaningVariables(theme: ColorTheme, grounds: Grounds): Variables {
  const variables: Variables = {};
  for (const [token, name] of Object.entries(meanings) as [keyof typeof meanings, string][]) {
    const solid = solidOf(theme[token]);
    const fill = token === 'error' ? solid.base : nearestPassing(theme[token], [grounds.background], 1.7);
    variables[token === 'error' ? 'destructive' : name] = fill;
    if (token === 'error') {
      variables['destructive-foreground'] = solid.text;
      variables['destructive-hover'] = solid.hover;
    }
    const tint = mix(fill, grounds.background, 0.17);
    variables[`${name}-text`] = nearestPassing(theme[token], [grounds.background, grounds.surface, tint]);
  }
  return variables;
}

function brandVariables(theme: ColorTheme, grounds: Grounds): Variables {
  const pages = [grounds.background, grounds.surface];
  const primary = solidOf(theme.primary, { hover: theme.primaryHover, active: theme.primaryActive });
  const activeRow = mix(theme.primary, grounds.surface, 0.2);
  return {
    'brand-primary': theme.primary,
    'brand-foreground': textOn(theme.primary),
    'brand-secondary': theme.secondary,
    'brand-accent': theme.accent,
    primary: primary.base,
    'primary-foreground': primary.text,
    'primary-hover': primary.hover,
    'primary-active': primary.active,
    link: nearestPassing(theme.primary, [...pages, activeRow]),
    ring: nearestPassing(theme.primary, pages, partContrast),
    'highlight-text': nearestPassing(theme.accent, [...pages, mix(theme.accent, grounds.background, 0.17)]),
  };
}

function lightVariables(theme: ColorTheme): Variables {
  const { background, surface, border } = theme;
  const grounds = { background, surface, border };
  // Text must also be read on the tint of a chosen row and of a soft button (at most 10 % of the text colour).
  const foreground = nearestPassing(theme.textPrimary, [background, surface], 7);
  const soft = mix(foreground, background, 0.06);
  return {
    background,
    surface,
    border,
    foreground,
    'muted-foreground': nearestPassing(theme.textSecondary, [background, surface, soft]),
    disabled: theme.textDisabled,
    ...brandVariables(theme, grounds),
    ...meaningVariables(theme, grounds),
  };
}

/** The brand for dark pages: the same hues, lighter where they would sink into the ground. */
function darkVariables(theme: ColorTheme): Variables {
  const grounds = darkGrounds;
  const raised = (hex: Hex) =>
    nearestPassing(oklchOf(hex).l < 0.45 ? atLightness(hex, 0.45) : hex, [grounds.surface], 3);
  const dark: ColorTheme = {
    ...theme,
    ...grounds,
    primary: raised(theme.primary),
    secondary: raised(theme.secondary),
    accent: raised(theme.accent),
  };
  // The chosen states belong to the light page; here they are derived from the colour that is shown.
  const primary = solidOf(dark.primary);
  const variables = brandVariables({ ...dark, primaryHover: primary.hover, primaryActive: primary.active }, grounds);
  return { ...variables, ...meaningVariables(dark, grounds) };
}

const write = (variables: Variables) =>
  Object.entries(variables)
    .map(([name, value]) => `--${name}:${HexColor.parse(value)}`)
    .join(';');

/**
 * A tenant's colours as the text of a `<style>` for the first bytes of a page: under 2 kB, and nothing in it but names from this
 * file and colours that are `#rrggbb` (a stored value of another shape throws). Both modes; `.dark` on `<html>` chooses.
 */
export function themeCss(theme: ColorTheme): string {
  const light = lightVariables(theme);
  const dark = Object.fromEntries(
    Object.entries(darkVariables(theme)).filter(([name, value]) => light[name] !== value),
  );
  const neutral = {
    background: darkGrounds.background,
    surface: darkGrounds.surface,
    border: darkGrounds.border,
    foreground: '#ebecee',
    'muted-foreground': '#a2a5ab',
    disabled: '#666a71',
  } as const;
  return `:root{${write(light)}}.dark{${write({ ...neutral, ...dark })}}`;
}
