import type { Letterhead } from './letter';

const fonts = "ui-sans-serif,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The looks of a mail's parts, written into each element: many mail programs read nothing else. Widths in pixels. */
export function looks({ light }: Letterhead['palettes']) {
  const text = { margin: '0 0 16px', fontFamily: fonts, fontSize: '16px', lineHeight: '26px', color: light.text };
  return {
    ground: { margin: 0, padding: '32px 12px', backgroundColor: light.ground, fontFamily: fonts },
    sheet: {
      maxWidth: '600px',
      backgroundColor: light.sheet,
      border: `1px solid ${light.line}`,
      borderRadius: '12px',
    },
    head: { padding: '28px 32px 0' },
    name: { ...text, margin: 0, fontSize: '18px', fontWeight: 600 },
    words: { padding: '24px 32px 32px' },
    heading: { ...text, fontSize: '24px', lineHeight: '32px', fontWeight: 600, letterSpacing: '-0.01em' },
    text,
    small: { ...text, fontSize: '14px', lineHeight: '22px', color: light.muted },
    link: { color: light.link, textDecoration: 'underline' },
    button: {
      backgroundColor: light.button,
      color: light.buttonText,
      borderRadius: '8px',
      padding: '14px 24px',
      fontFamily: fonts,
      fontSize: '16px',
      fontWeight: 600,
      textDecoration: 'none',
    },
    facts: { margin: '8px 0 24px', borderTop: `1px solid ${light.line}` },
    fact: { padding: '10px 0', borderBottom: `1px solid ${light.line}`, verticalAlign: 'top' },
    foot: { maxWidth: '600px', padding: '20px 32px 0' },
    footText: { ...text, margin: '0 0 8px', fontSize: '13px', lineHeight: '20px', color: light.muted },
  } as const;
}

export type Looks = ReturnType<typeof looks>;

/** The dark colours, for the programs that follow the reader's choice. Colours only, all of them `#rrggbb`. */
export function darkSheet({ dark }: Letterhead['palettes']): string {
  const rules = [
    `.m-ground,.m-ground>table>tbody>tr>td{background-color:${dark.ground}!important}`,
    `.m-sheet{background-color:${dark.sheet}!important;border-color:${dark.line}!important}`,
    `.m-line{border-color:${dark.line}!important}`,
    `.m-text{color:${dark.text}!important}`,
    `.m-muted{color:${dark.muted}!important}`,
    `.m-link{color:${dark.link}!important}`,
    `.m-button{background-color:${dark.button}!important;color:${dark.buttonText}!important}`,
    '.m-light{display:none!important}',
    '.m-dark{display:block!important;max-height:none!important}',
    '.m-plate{background-color:#ffffff!important;padding:10px 14px!important;border-radius:8px!important}',
  ];
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join('')}}@media (max-width:480px){.m-side{padding-left:20px!important;padding-right:20px!important}}`;
}
