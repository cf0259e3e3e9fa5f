/** What the value of a property may be made of. Lengths are in CSS pixels, whatever unit they were written in. */
export type Grammar = {
  /** Keywords; `any` for every plain word. */
  words?: ReadonlySet<string> | 'any';
  /** `opaque`: text stays readable. */
  colors?: 'any' | 'opaque';
  px?: readonly [least: number, most: number];
  /** Only units that do not grow with the text around them: what is said of every element is said once. */
  fixed?: boolean;
  percent?: readonly [least: number, most: number];
  number?: readonly [least: number, most: number];
  seconds?: number;
  angles?: boolean;
  strings?: boolean;
  /** Gradients, pictures of this host and pictures written into the sheet. */
  images?: boolean;
  /** Further functions; their arguments obey this grammar. */
  functions?: ReadonlySet<string>;
};

export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Valid for every property, and never more than the page would be without the sheet. */
export const globalWords = words('inherit initial unset revert-layer');

/** Pixels in a unit, at the largest a browser of our time makes it. Units of the window count as hundredths of 2000 pixels. */
const pixels: Record<string, number> = {
  px: 1,
  rem: 16,
  em: 16,
  ch: 8,
  ex: 8,
  lh: 24,
  rlh: 24,
  cap: 12,
  ic: 16,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  vw: 20,
  vh: 20,
  vmin: 20,
  vmax: 20,
  vi: 20,
  vb: 20,
  svw: 20,
  svh: 20,
  lvw: 20,
  lvh: 20,
  dvw: 20,
  dvh: 20,
  cqw: 20,
  cqh: 20,
  cqi: 20,
  cqb: 20,
  cqmin: 20,
  cqmax: 20,
};
const fixedUnits = words('px rem pt');
const angleUnits = words('deg grad rad turn');
const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?)(%|[a-z]+)?$/i;

const within = (value: number, range: readonly [number, number] | undefined) =>
  range !== undefined && value >= range[0] && value <= range[1];

/** Whether a word is a number, and if so whether the grammar allows it. Undefined: it is no number. */
export function numberFits(word: string, grammar: Grammar): boolean | undefined {
  const [, digits, unit = ''] = number.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  const lower = unit.toLowerCase();
  if (lower === '') return within(value, grammar.number) || (value === 0 && within(0, grammar.px));
  if (lower === '%') return within(value, grammar.percent);
  if (lower === 'fr') return grammar.words === 'any' && within(value, [0, 100]);
  if (lower === 's' || lower === 'ms')
    return within(
      lower === 's' ? value : value / 1000,
      grammar.seconds === undefined ? undefined : [0, grammar.seconds],
    );
  if (angleUnits.has(lower)) return grammar.angles === true;
  if (grammar.fixed && !fixedUnits.has(lower)) return false;
  const size = Object.hasOwn(pixels, lower) ? pixels[lower] : undefined;
  return size !== undefined && within(value * size, grammar.px);
}
