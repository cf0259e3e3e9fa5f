import { createTranslator } from 'next-intl';
import { fallbackLocale, isLocale } from '@/lib/i18n/locales';
import { messages } from '@/messages';
import type { Branding } from './branding';
import { type MailPalette, mailPalettes } from './mail-colors';

export type StatusPage = 'no-such-site' | 'suspended' | 'not-found' | 'feature-missing';

/** What is shown of a tenant; less when its branding could not be read, nothing on a host that is nobody's. */
export type StatusBrand = { name: string; icon: string | null } & Partial<
  Pick<Branding, 'theme' | 'logoUrl' | 'logoLightUrl' | 'logoDarkUrl' | 'supportEmail'>
>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const variables = ({ ground, sheet, line, text, muted, link }: MailPalette) =>
  `--bg:${ground};--card:${sheet};--line:${line};--fg:${text};--dim:${muted};--link:${link}`;

const rules =
  '*{box-sizing:border-box}' +
  'body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--bg);color:var(--fg);font:400 1rem/1.6 ui-sans-serif,system-ui,sans-serif}' +
  'main{width:100%;max-width:30rem;padding:2.5rem;border:1px solid var(--line);border-radius:1rem;background:var(--card)}' +
  'img{display:block;max-width:12rem;max-height:3rem}p{margin:0;color:var(--dim)}a{color:var(--link)}' +
  '.name{font-size:.875rem;font-weight:600}.more{margin-top:1.25rem;font-size:.9375rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}' +
  'h1{margin:1rem 0 .5rem;font-size:1.375rem;line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}';

/** The page's whole style sheet; light and dark follow the reader's system, for there is no script to choose. */
function styleOf({ theme = null }: StatusBrand): string {
  const { light, dark } = mailPalettes(theme);
  return `:root{color-scheme:light dark;${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${rules}`;
}

function brandLine({ name, logoUrl, logoLightUrl, logoDarkUrl }: StatusBrand): string {
  const logo = logoLightUrl ?? logoUrl;
  if (!logo) return name && `<p class="name">${escaped(name)}</p>`;
  const dark = logoDarkUrl ? `<source media="(prefers-color-scheme: dark)" srcset="${escaped(logoDarkUrl)}">` : '';
  return `<picture>${dark}<img src="${escaped(logo)}" alt="${escaped(name)}"></picture>`;
}

/** A whole page in one string, and its style sheet by itself: the policy names it by its hash. */
export function statusHtml(page: StatusPage, locale: string, brand: StatusBrand): { html: string; style: string } {
  const language = isLocale(locale) ? locale : fallbackLocale;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: 'status' }) as unknown as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  const { name, icon, supportEmail } = brand;
  const title = escaped(t(`${page}.title`, { name }));
  const style = styleOf(brand);
  const hasHome = page === 'not-found' || page === 'feature-missing';
  const links = [
    hasHome && name !== '' && `<a href="/">${escaped(t('home'))}</a>`,
    supportEmail && `<a href="mailto:${escaped(supportEmail)}">${escaped(supportEmail)}</a>`,
  ].filter(Boolean);
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<link rel="icon" href="${escaped(icon ?? 'data:,')}"><title>${title}</title><style>${style}</style>`;
  const more = links.length > 0 ? `<p class="more">${links.join('')}</p>` : '';
  const main = `<main>${brandLine(brand)}<h1>${title}</h1><p>${escaped(t(`${page}.text`, { name }))}</p>${more}</main>`;
  return { html: `<!doctype html><html lang="${language}"><head>${head}</head><body>${main}</body></html>`, style };
}
