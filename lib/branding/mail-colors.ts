import type { ColorTheme } from './color-theme';
import { leastContrast, nearestPassing, textContrast } from './contrast';
import { defaultTheme } from './default-theme';
import { atLightness, type Hex, oklchOf } from './hex';
import { solidOf } from './solid';

/** The colours of a mail: the ground around it, the sheet the words stand on, and what is on the sheet. */
export type MailPalette = {
  ground: Hex;
  sheet: Hex;
  line: Hex;
  text: Hex;
  muted: Hex;
  link: Hex;
  button: Hex;
  buttonText: Hex;
};

const dark = { ground: '#0d0e11', sheet: '#17191e', line: '#2d3036', text: '#ebecee', muted: '#a2a5ab' } as const;

/** Brand colours that would sink into a dark sheet, lifted. */
const raised = (hex: Hex) => nearestPassing(oklchOf(hex).l < 0.45 ? atLightness(hex, 0.45) : hex, [dark.sheet], 3);

/** The theme's ground around its sheet, unless no colour at all could be read on both. */
function groundAround({ surface, background: sheet }: ColorTheme): Hex {
  const best = (['#000000', '#ffffff'] as const).map((hex) => leastContrast(hex, [surface, sheet]));
  return Math.max(...best) >= textContrast ? surface : sheet;
}

function lightPalette(theme: ColorTheme): MailPalette {
  const { background: sheet, border: line } = theme;
  const ground = groundAround(theme);
  const button = solidOf(theme.primary);
  return {
    ...{ ground, sheet, line },
    text: nearestPassing(theme.textPrimary, [sheet, ground], 7),
    muted: nearestPassing(theme.textSecondary, [sheet, ground]),
    link: nearestPassing(theme.primary, [sheet, ground]),
    button: button.base,
    buttonText: button.text,
  };
}

/** Both modes; everything that is read keeps WCAG's 4.5 on what it stands on, whatever colours were chosen. */
export function mailPalettes(theme: ColorTheme | null): { light: MailPalette; dark: MailPalette } {
  const chosen = theme ?? defaultTheme;
  const button = solidOf(raised(chosen.primary));
  return {
    light: lightPalette(chosen),
    dark: {
      ...dark,
      link: nearestPassing(chosen.primary, [dark.sheet, dark.ground]),
      button: button.base,
      buttonText: button.text,
    },
  };
}
