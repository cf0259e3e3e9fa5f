import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { type Area, messages } from '@/messages';
import type { Translate } from './frame/letter';

/** The texts of an area, outside any page. A text that is missing throws: half a mail must not go out. */
export function translator(locale: Locale, area: Area): Translate {
  return createTranslator({
    locale,
    messages: messages[locale],
    namespace: area,
    onError(error) {
      throw error;
    },
  }) as unknown as Translate;
}
