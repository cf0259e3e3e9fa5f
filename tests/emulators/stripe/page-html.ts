import type { Answer } from '../vendor';
import texts from './page-texts.json' with { type: 'json' };

export type Locale = keyof typeof texts;
type TextKey = keyof (typeof texts)['en'];

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:4rem auto;padding:0 1rem;color:#1a1f36}' +
  'p.note{background:#fff4d6;padding:.5rem .75rem;border-radius:.5rem;font-size:.875rem}' +
  'label{display:block;margin:.75rem 0}input,select{width:100%;padding:.5rem;font:inherit;box-sizing:border-box}' +
  'button{width:100%;padding:.75rem;font:inherit;font-weight:600;color:#fff;background:#533afd;border:0;' +
  'border-radius:.5rem;margin:.5rem 0;cursor:pointer}button.plain{background:#e3e8ee;color:#1a1f36}' +
  'td:last-child{text-align:right}table{width:100%}.error{color:#a41c4e}';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML. */
export const escapeHtml = (text: unknown) => String(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** The language of a page: the session's, else the browser's, else English. */
export function pageLocale(wanted: string | null, accepted: string | undefined): Locale {
  const tags = [wanted ?? '', ...(accepted ?? '').split(',')].map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return (tags.find((tag) => tag in texts) ?? 'en') as Locale;
}

/** Texts of a page in a language; `{name}` is filled in and escaped. */
export function texter(locale: Locale) {
  return (key: TextKey, values: Record<string, string> = {}) =>
    escapeHtml(texts[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
}

export const money = (locale: Locale, amount: number, currency: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 100);

/** A whole page that may load nothing from elsewhere. */
export function page(locale: Locale, title: string, body: string, status = 200): Answer {
  const note = texter(locale)('sandbox');
  const text = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style><body><p class="note">${note}</p><h1>${title}</h1>${body}</body></html>`;
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  return { status, text, type: 'text/html; charset=utf-8', headers };
}

/** Sends the browser on; to http and https addresses only. */
export function redirect(to: string): Answer {
  if (!/^https?:\/\//.test(to)) return { status: 400, text: 'no address to return to' };
  return { status: 303, text: '', headers: { location: to }, keep: true };
}
