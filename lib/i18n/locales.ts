/** The languages Konak speaks, the house's first. */
export const locales = ['tr', 'en', 'de'] as const;

export type Locale = (typeof locales)[number];

/** Where the reader's own choice is kept; wins over the tenant's and the browser's. */
export const localeCookie = 'locale';

export const fallbackLocale: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/** Each language by its own name, as a reader who understands no other would look for it. */
export const localeNames: Record<Locale, string> = { tr: 'Türkçe', en: 'English', de: 'Deutsch' };
