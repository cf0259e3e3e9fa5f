import { clampChroma, formatHex, modeLrgb, modeOklch, modeRgb, useMode as register } from 'culori/fn';
import { z } from 'zod';

register(modeRgb);
register(modeLrgb);
const toOklch = register(modeOklch);
const toRgb = register(modeRgb);

/** A colour as `#rrggbb`, lower case. Nothing else ever reaches a style sheet. */
export type Hex = `#${string}`;

const shape = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** `#abc` and `#AABBCC` become `#aabbcc`; anything else is refused. */
export const HexColor = z
  .string()
  .trim()
  .regex(shape, 'color_malformed')
  .transform((text) => {
    const digits = text.slice(1).toLowerCase();
    return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}` as Hex;
  });

/** Lightness 0..1, chroma 0..about 0.37, hue in degrees (0 for greys). Source: https://www.w3.org/TR/css-color-4/#ok-lab */
export type Oklch = { l: number; c: number; h: number };

export function oklchOf(hex: Hex): Oklch {
  const { l, c, h } = toOklch(hex) ?? { l: 0, c: 0 };
  return { l, c, h: h ?? 0 };
}

/** Out-of-range colours lose chroma, never lightness or hue. */
export function hexOf({ l, c, h }: Oklch): Hex {
  const inside = clampChroma({ mode: 'oklch', l: Math.min(1, Math.max(0, l)), c: Math.max(0, c), h }, 'oklch');
  return formatHex(inside) as Hex;
}

/** The colour with its lightness set; hue stays, chroma as far as the screen can show it. */
export function atLightness(hex: Hex, l: number): Hex {
  return hexOf({ ...oklchOf(hex), l });
}

/** Mixes in OKLab like CSS `color-mix(in oklab, a share, b)`; `share` 0..1 of `a`. */
export function mix(a: Hex, b: Hex, share: number): Hex {
  const [first, second] = [oklchOf(a), oklchOf(b)].map(({ l, c, h }) => {
    const angle = (h * Math.PI) / 180;
    return { l, a: c * Math.cos(angle), b: c * Math.sin(angle) };
  }) as [{ l: number; a: number; b: number }, { l: number; a: number; b: number }];
  const blend = (key: 'l' | 'a' | 'b') => first[key] * share + second[key] * (1 - share);
  const [x, y] = [blend('a'), blend('b')];
  return hexOf({ l: blend('l'), c: Math.hypot(x, y), h: (Math.atan2(y, x) * 180) / Math.PI });
}

/** Red, green, blue, each 0..1. */
export function rgbOf(hex: Hex): [number, number, number] {
  const { r, g, b } = toRgb(hex) ?? { r: 0, g: 0, b: 0 };
  return [r, g, b];
}
