import { createTranslator } from 'next-intl';
import { messages } from '@/messages';

export type Locale = keyof typeof messages;
export type Texts = (key: string, values?: Record<string, string | number>) => string;

/** The product's own words in a language, so that a test finds what a person would read: `texts('tr')('domains.add')`. */
export function texts(locale: Locale): Texts {
  return createTranslator({ locale, messages: messages[locale] }) as unknown as Texts;
}
