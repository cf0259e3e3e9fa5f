import type { ColorTheme, ColorToken } from './color-theme';
import { contrast, leastContrast, nearestPassing, textContrast } from './contrast';
import type { Hex } from './hex';
import { solidOf } from './solid';
import { darkGrounds } from './theme-css';

/** A colour on what it stands on. Pages never show one that cannot be read: they show `offered`, or nearly it, instead. */
export type ContrastPair = {
  mode: 'light' | 'dark';
  /** The colour to change. */
  token: ColorToken;
  /** What it stands on; of a button's colours, the label that stands on them. */
  on: 'background' | 'surface' | 'label';
  color: Hex;
  ground: Hex;
  /** Rounded down to two decimals, so that what is shown as passing passes. */
  ratio: number;
  needed: number;
  passes: boolean;
  /** The nearest colour that passes, of the same hue; null where the chosen one does. */
  offered: Hex | null;
};

/** Text of the light page. `textDisabled` needs no contrast (WCAG 2.2, 1.4.3: inactive parts). */
const lightTexts = [
  'textPrimary',
  'textSecondary',
  'primary',
  'accent',
  'success',
  'warning',
  'error',
  'info',
] as const;
/** The dark page has its own words and grounds; only the colours of the brand and of meanings come along. */
const darkTexts = ['primary', 'accent', 'success', 'warning', 'error', 'info'] as const;
const fills = ['primary', 'primaryHover', 'primaryActive'] as const;

function pair(where: Pick<ContrastPair, 'mode' | 'token' | 'on'>, color: Hex, ground: Hex, all: readonly Hex[]) {
  const exact = contrast(color, ground);
  const passes = exact >= textContrast;
  const everywhere = nearestPassing(color, all);
  const offered = leastContrast(everywhere, all) >= textContrast ? everywhere : nearestPassing(color, [ground]);
  const ratio = Math.floor(exact * 100) / 100;
  return { ...where, color, ground, ratio, needed: textContrast, passes, offered: passes ? null : offered };
}

/** Every text of a theme on every ground it stands on, light and dark (WCAG 2.2, 1.4.3: 4.5 to 1). */
export function contrastReport(theme: ColorTheme): ContrastPair[] {
  const modes = [
    { mode: 'light' as const, tokens: lightTexts, grounds: theme },
    { mode: 'dark' as const, tokens: darkTexts, grounds: darkGrounds },
  ];
  const texts = modes.flatMap(({ mode, tokens, grounds: { background, surface } }) =>
    tokens.flatMap((token) => [
      pair({ mode, token, on: 'background' }, theme[token], background, [background, surface]),
      pair({ mode, token, on: 'surface' }, theme[token], surface, [background, surface]),
    ]),
  );
  const label = solidOf(theme.primary).text;
  const buttons = fills.map((token) => pair({ mode: 'light', token, on: 'label' }, theme[token], label, [label]));
  return [...texts, ...buttons];
}
