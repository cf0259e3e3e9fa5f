import { createTranslator } from 'next-intl';
import { fallbackLocale, isLocale } from '@/lib/i18n/locales';
import { messages } from '@/messages';

export type StatusPage = 'no-such-site' | 'suspended' | 'not-found' | 'feature-missing';

const statusOf: Record<StatusPage, number> = {
  'no-such-site': 404,
  suspended: 503,
  'not-found': 404,
  'feature-missing': 403,
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const style = `
  :root { color-scheme: light dark; --fg: #18181b; --dim: #52525b; --bg: #fafafa; --line: #e4e4e7; --card: #fff }
  @media (prefers-color-scheme: dark) { :root { --fg: #fafafa; --dim: #a1a1aa; --bg: #09090b; --line: #27272a; --card: #18181b } }
  * { box-sizing: border-box } body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
    background: var(--bg); color: var(--fg); font: 400 1rem/1.6 ui-sans-serif, system-ui, sans-serif }
  main { max-width: 30rem; padding: 2.5rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card) }
  p { margin: 0; color: var(--dim) } p.name { font-size: .875rem; font-weight: 600; color: var(--dim) }
  h1 { margin: .75rem 0 .5rem; font-size: 1.375rem; line-height: 1.3; letter-spacing: -.01em; overflow-wrap: anywhere }`;

/** A whole page in one string, for hosts and states that have no pages of their own. `name` is the tenant's. */
function statusHtml(page: StatusPage, locale: string, name: string): string {
  const language = isLocale(locale) ? locale : fallbackLocale;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: 'status' }) as unknown as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  const title = escaped(t(`${page}.title`, { name }));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><p class="name">${escaped(name)}</p><h1>${title}</h1><p>${escaped(t(`${page}.text`, { name }))}</p></main></body></html>`;
}

/** The same as an answer. It loads nothing and runs nothing. */
export function statusPage(page: StatusPage, locale: string, name: string): Response {
  return new Response(statusHtml(page, locale, name), {
    status: statusOf[page],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
