/** Sheets that are taken, among them the most that may be done to a form: each must leave sign-in usable in a real browser. */
export const acceptedCss: readonly string[] = [
  '* { color: #fff; background: #fff; border-color: #fff; outline-color: #fff; caret-color: #fff }',
  '* { background-color: transparent; border-color: transparent; box-shadow: none }',
  '* { border: 4px solid #000; font-size: 24px; letter-spacing: 4px; line-height: 2.5 }',
  '* { border: 0; font-size: 12px; letter-spacing: -1px; line-height: 1 }',
  'button { background: #fff; color: #fff; border-color: #fff; box-shadow: 0 0 48px 48px #fff }',
  'label, p, span, div { box-shadow: 0 16px 48px 48px #fff; outline: 4px solid #fff }',
  '.entry-card, .entry-card * { border-radius: 4000px; background: linear-gradient(#fff, #fff) }',
  'form ~ *, label + * { border: 4px double red; background: url(/assets/0197-a/0123456789abcdef.png) }',
  'input::placeholder { color: #fff } ::selection { background: #fff; color: #fff } input:focus { outline: 1px dotted #fff }',
  'input:hover, button:hover, button:focus-visible, button:active { color: #fff; background: #fff; cursor: not-allowed }',
  '.dark .entry-card { background: #000; color: #000 } .dark button { color: var(--background) }',
  '.marketing * { display: none } .marketing > * { position: absolute; inset: 0; z-index: 10 }',
  '.marketing div { margin: -4000px; transform: scale(100); opacity: 0; visibility: hidden; pointer-events: none }',
  '@media (width < 100000px) { * { text-transform: uppercase; text-align: right; font-family: "Symbol", fantasy } }',
  '* { transition: all 1s ease-in-out; font-weight: 900; text-decoration: wavy underline #fff }',
  'main, .tenant-site > *, div:not(.x), :is(form, main) :where(div) { background: conic-gradient(from 1turn, red, 50%, blue) }',
];
