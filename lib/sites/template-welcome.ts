import type { Locale } from '@/lib/i18n/locales';
import de from '@/messages/de/templates.json';
import en from '@/messages/en/templates.json';
import tr from '@/messages/tr/templates.json';
import type { WelcomeText } from './template-files';

const texts = { tr, en, de };

/** What a new site's welcome page says, in the language of whom the site is for. `domain` as people read it. */
export function welcomeText(locale: Locale, domain: string): WelcomeText {
  return { lang: locale, domain, ...texts[locale].starter };
}
