import { contrast, nearestPassing, partContrast, textContrast } from '@/lib/branding/contrast';
import { atLightness, type Hex, hexOf, oklchOf } from '@/lib/branding/hex';

/** A filled part (a button, a badge) in its three states, with the colour of the text on it. */
export type Solid = { base: Hex; hover: Hex; active: Hex; text: Hex };

const white: Hex = '#ffffff';
const black: Hex = '#000000';

/** Nearly black, in the colour's own hue; true black where that is needed to be read. */
function inkOn(hex: Hex): Hex {
  const { c, h } = oklchOf(hex);
  const ink = hexOf({ l: 0.17, c: Math.min(c, 0.035), h });
  return contrast(ink, hex) >= textContrast ? ink : black;
}

/** Black or white or dark ink: what can be read on exactly this colour (always at 4.5 or more). */
export function textOn(hex: Hex): Hex {
  return contrast(white, hex) >= textContrast ? white : inkOn(hex);
}

/** The colour as it may be filled behind text: mid-tones that look right with white become as much darker as white needs. */
function filled(hex: Hex): Hex {
  const ratio = contrast(white, hex);
  return ratio >= partContrast && ratio < textContrast ? nearestPassing(hex, [white]) : hex;
}

/** Away from the text: darker under white, lighter under dark. Near black or white there is no room, so the other way. */
function shifted(l: number, distance: number, textIsWhite: boolean): number {
  if (textIsWhite) return l < 0.25 ? Math.max(l, 0.12) + 2 * distance : l - distance;
  return l > 0.9 ? l - distance : l + distance;
}

/**
 * States of a filled part from a brand colour. Chosen `hover` and `active` are kept where the text can be read on them, else
 * moved until it can; without them they are derived: away from the text, 0.045 and 0.09 of OKLCH lightness.
 */
export function solidOf(hex: Hex, chosen: { hover?: Hex; active?: Hex } = {}): Solid {
  const base = filled(hex);
  const text = textOn(base);
  const { l } = oklchOf(base);
  const shade = (distance: number) => atLightness(base, shifted(l, distance, text === white));
  const readable = (state: Hex) => nearestPassing(state, [text]);
  return {
    base,
    hover: readable(chosen.hover ?? shade(0.045)),
    active: readable(chosen.active ?? shade(0.09)),
    text,
  };
}
