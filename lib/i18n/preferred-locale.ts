import { fallbackLocale, isLocale, type Locale } from './locales';

/** The first language we speak in an `Accept-Language` header (RFC 9110), by weight; undefined when there is none. */
export function acceptedLocale(header: string | null): Locale | undefined {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
      return { language: range.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLocale);
}

/** The reader's own choice, else what the request accepts (for programs), else the tenant's language. */
export function preferredLocale(wish: { cookie?: string; accepted?: string | null; fallback: string }): Locale {
  if (isLocale(wish.cookie)) return wish.cookie;
  const accepted = acceptedLocale(wish.accepted ?? null);
  if (accepted) return accepted;
  return isLocale(wish.fallback) ? wish.fallback : fallbackLocale;
}
