import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { type Area, messages } from '@/messages';

/** The texts a page's client parts need, and no others: they travel with the page. `common` and `errors` always come along. */
export function clientMessages(locale: Locale, areas: readonly Area[] = []): AbstractIntlMessages {
  const all = messages[locale];
  const wanted: Area[] = ['common', 'errors', ...areas];
  return Object.fromEntries(wanted.map((area) => [area, all[area]]));
}
