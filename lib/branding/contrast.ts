import { atLightness, type Hex, oklchOf, rgbOf } from '@/lib/branding/hex';

/** What WCAG 2.2 asks: text 4.5 (1.4.3), parts of controls and their focus 3 (1.4.11). */
export const textContrast = 4.5;
export const partContrast = 3;

/** Relative luminance, 0 black to 1 white. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: Hex): number {
  const [r, g, b] = rgbOf(hex).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The contrast with the worst of several grounds. */
export function leastContrast(hex: Hex, grounds: readonly Hex[]): number {
  return Math.min(...grounds.map((ground) => contrast(hex, ground)));
}

const steps = 14; // halvings: finer than one of the 256 shades of a channel

/** Walks from `l` towards `end` and stops as soon as `passes` holds; undefined when even `end` fails. */
function firstLightness(l: number, end: number, passes: (lightness: number) => boolean): number | undefined {
  if (!passes(end)) return undefined;
  let [failing, passing] = [l, end];
  for (let i = 0; i < steps; i++) {
    const middle = (failing + passing) / 2;
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}

/**
 * The colour nearest to `hex` (same hue, lightness moved as little as possible) that reaches `ratio` on every one of `grounds`.
 * Where none does, black or white, whichever does better.
 */
export function nearestPassing(hex: Hex, grounds: readonly Hex[], ratio = textContrast): Hex {
  if (leastContrast(hex, grounds) >= ratio) return hex;
  const { l } = oklchOf(hex);
  const passes = (lightness: number) => leastContrast(atLightness(hex, lightness), grounds) >= ratio;
  const found = [firstLightness(l, 0, passes), firstLightness(l, 1, passes)].filter((value) => value !== undefined);
  const nearest = found.sort((a, b) => Math.abs(a - l) - Math.abs(b - l))[0];
  if (nearest !== undefined) return atLightness(hex, nearest);
  return leastContrast('#000000', grounds) >= leastContrast('#ffffff', grounds) ? '#000000' : '#ffffff';
}
