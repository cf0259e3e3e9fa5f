import { type Grammar, words } from './grammar';

const functions = words(
  `calc min max clamp minmax repeat fit-content cubic-bezier steps linear
  translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley scale3d
  skew skewx skewy perspective blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  circle ellipse inset polygon`,
);

/** Anything that is no address: pictures of this host, plain words, bounded sizes. */
const free: Grammar = {
  words: 'any',
  colors: 'any',
  px: [-4000, 4000],
  percent: [-1000, 1000],
  number: [-10000, 10000],
  seconds: 60,
  angles: true,
  images: true,
  functions,
};

const names = `
  align-content align-items align-self animation animation-delay animation-direction animation-duration animation-fill-mode
  animation-iteration-count animation-name animation-play-state animation-timing-function aspect-ratio backdrop-filter
  backface-visibility background-blend-mode block-size border-collapse border-spacing bottom box-sizing break-after
  break-before break-inside clear clip-path color-scheme column-count column-fill column-gap column-rule column-rule-color
  column-rule-style column-rule-width column-span column-width columns display filter flex flex-basis flex-direction
  flex-flow flex-grow flex-shrink flex-wrap float font font-feature-settings font-kerning font-optical-sizing font-stretch
  font-variant gap grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-start
  grid-row grid-row-end grid-row-start grid-template-columns grid-template-rows height hyphens inline-size inset inset-block
  inset-block-end inset-block-start inset-inline inset-inline-end inset-inline-start isolation justify-content
  justify-items justify-self left list-style list-style-position list-style-type margin margin-block margin-block-end
  margin-block-start margin-bottom margin-inline margin-inline-end margin-inline-start margin-left margin-right margin-top
  max-block-size max-height max-inline-size max-width min-block-size min-height min-inline-size min-width mix-blend-mode
  object-fit object-position opacity order orphans outline-offset outline-style outline-width overflow overflow-wrap
  overflow-x overflow-y padding padding-block padding-block-end padding-block-start padding-bottom padding-inline
  padding-inline-end padding-inline-start padding-left padding-right padding-top perspective perspective-origin
  place-content place-items place-self pointer-events right rotate row-gap scale scroll-margin-top scroll-snap-align
  scroll-snap-type stroke-width tab-size table-layout text-decoration-thickness text-indent text-overflow text-shadow
  text-underline-offset text-wrap top transform transform-origin transform-style transition-delay translate user-select
  vertical-align visibility white-space widows width will-change word-break word-spacing writing-mode
`;

/**
 * What may be changed besides, in the content of the marketing pages: where no password is typed and no session shown. What
 * stands there is clipped to its own box (`app/guard.css`), so it covers neither the head nor the foot of the page.
 */
export const layoutProperties: Readonly<Record<string, Grammar>> = {
  ...Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, free]),
  ),
  content: { words: words('none normal open-quote close-quote'), strings: true },
  font: { ...free, strings: true },
  'font-size': { ...free, px: [8, 200], words: words('small medium large smaller larger'), percent: [50, 400] },
  'grid-template-areas': { strings: true, words: words('none') },
  position: { words: words('static relative absolute') },
  quotes: { strings: true, words: words('none auto') },
  'z-index': { words: words('auto'), number: [-1, 10] },
};

/** Looks are as free there as everything else. */
export const marketingLook: Grammar = { ...free, strings: true };
