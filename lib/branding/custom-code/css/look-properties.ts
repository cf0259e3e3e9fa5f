import { type Grammar, words } from './grammar';

const color: Grammar = { colors: 'any' };
const lineStyles = 'none hidden dotted dashed solid double groove ridge inset outset auto';
const line: Grammar = { colors: 'any', words: words(`${lineStyles} thin medium`), px: [0, 4] };
const lineStyle: Grammar = { words: words(lineStyles) };
const lineWidth: Grammar = { words: words('thin medium'), px: [0, 4] };
const corner: Grammar = { px: [0, 4000], percent: [0, 100] };
const place = 'top right bottom left center';
const background: Grammar = {
  colors: 'any',
  images: true,
  words: words(
    `${place} none repeat repeat-x repeat-y no-repeat space round cover contain auto scroll fixed local border-box padding-box
    content-box`,
  ),
  px: [-4000, 4000],
  percent: [-500, 500],
};
const timing: Grammar = {
  words: words(
    `none all ease ease-in ease-out ease-in-out linear step-start step-end color background-color background-position
    border-color border-radius box-shadow outline-color text-decoration-color letter-spacing`,
  ),
  seconds: 1,
  number: [-5, 5],
  functions: words('cubic-bezier'),
};

/**
 * What a style sheet may change on every page of a tenant, sign-in and panel among them: how things look, never where they
 * are or whether they are there. Sizes are bounded so that a rule for every element still leaves a form usable on a phone.
 */
export const lookProperties: Readonly<Record<string, Grammar>> = {
  color: { colors: 'opaque' },
  background,
  'background-attachment': background,
  'background-clip': { words: words('border-box padding-box content-box') },
  'background-color': color,
  'background-image': background,
  'background-origin': background,
  'background-position': background,
  'background-repeat': background,
  'background-size': background,
  ...Object.fromEntries(
    [
      '',
      '-top',
      '-right',
      '-bottom',
      '-left',
      '-block',
      '-inline',
      '-block-start',
      '-block-end',
      '-inline-start',
      '-inline-end',
    ].flatMap((side) => [
      [`border${side}`, line],
      [`border${side}-color`, color],
      [`border${side}-style`, lineStyle],
      [`border${side}-width`, lineWidth],
    ]),
  ),
  'border-radius': corner,
  'border-top-left-radius': corner,
  'border-top-right-radius': corner,
  'border-bottom-left-radius': corner,
  'border-bottom-right-radius': corner,
  'box-shadow': { colors: 'any', words: words('none'), px: [-16, 48] },
  outline: { ...line, words: words('dotted dashed solid double groove ridge auto thin medium') },
  'outline-color': { colors: 'opaque' },
  'accent-color': { colors: 'opaque', words: words('auto') },
  'caret-color': { colors: 'opaque', words: words('auto') },
  'scrollbar-color': { colors: 'any', words: words('auto') },
  fill: { colors: 'any', words: words('none') },
  stroke: { colors: 'any', words: words('none') },
  cursor: {
    words: words('auto default pointer text help progress wait crosshair move grab not-allowed zoom-in zoom-out'),
  },
  'font-family': { words: 'any', strings: true },
  'font-size': { px: [12, 24], fixed: true },
  'font-style': { words: words('normal italic oblique') },
  'font-weight': { words: words('normal bold lighter bolder'), number: [100, 900] },
  'font-variant-caps': { words: words('normal small-caps all-small-caps') },
  'font-variant-numeric': {
    words: words('normal tabular-nums lining-nums oldstyle-nums proportional-nums slashed-zero'),
  },
  'letter-spacing': { words: words('normal'), px: [-1, 4] },
  'line-height': { words: words('normal'), number: [1, 2.5] },
  'text-align': { words: words('left right center start end justify') },
  'text-decoration': { colors: 'any', words: words('none underline solid dotted dashed wavy double') },
  'text-decoration-color': color,
  'text-decoration-line': { words: words('none underline') },
  'text-decoration-style': { words: words('solid dotted dashed wavy double') },
  'text-transform': { words: words('none uppercase lowercase capitalize') },
  transition: timing,
  'transition-duration': timing,
  'transition-property': timing,
  'transition-timing-function': timing,
};
