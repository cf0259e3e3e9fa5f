import { getRequestConfig } from 'next-intl/server';
import { fallbackLocale, isLocale } from '@/lib/i18n/locales';
import { messages } from '@/messages';

/**
 * What next-intl asks for on each request. The locale is the one a layout or page set with `setRequestLocale(locale)` (it comes
 * from the path the middleware wrote); without one, English.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : fallbackLocale;
  return {
    locale,
    messages: messages[locale],
    timeZone: 'UTC',
    getMessageFallback: ({ namespace, key }) => [namespace, key].filter(Boolean).join('.'),
  };
});
