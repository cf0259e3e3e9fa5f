import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { type Area, messages } from '@/messages';

/** The texts a page's client parts need, and no others: they travel with the page. `common` and `errors` always come along. */
export function clientMessages(locale: Locale, areas: readonly Area[] = []): AbstractIntlMessages {
  const all = messages[locale];
  const wanted: Area[] = ['common', 'errors', ...areas];
  return Object.fromEntries(wanted.map((area) => [area, all[area]]));
}

/** What the branding editor says, wherever it stands. */
export const editorMessages = (locale: Locale): AbstractIntlMessages =>
  clientMessages(locale, ['brandingEditor', 'customCode']);

const pick = (texts: AbstractIntlMessages, names: readonly string[]): AbstractIntlMessages =>
  Object.fromEntries(names.map((name) => [name, texts[name] ?? '']));

/** What the frame around every page of a tenant says, and the pages that are only a message: no more, for all carry it. */
export function frameMessages(locale: Locale): AbstractIntlMessages {
  const { common, status } = messages[locale];
  return {
    common: pick(common, ['close', 'notifications', 'loading', 'shell', 'theme', 'failure']),
    status: pick(status, ['not-found', 'forbidden', 'home']),
  };
}

/** What the parts of the landing page say. */
export function landingMessages(locale: Locale): AbstractIntlMessages {
  const parts = ['hero', 'preview', 'features', 'steps', 'teaser', 'contact'];
  return { public: pick(messages[locale].public, parts) };
}
