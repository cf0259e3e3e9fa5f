import { cookies } from 'next/headers';
import { type Locale, localeCookie } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';

const year = 365 * 24 * 60 * 60; // seconds

/** After a person chose a language: this browser's pages follow it. */
export async function rememberLocale({ locale }: { locale: Locale }): Promise<{ locale: Locale }> {
  const secure = config().secureCookies;
  (await cookies()).set(localeCookie, locale, { path: '/', maxAge: year, sameSite: 'lax', secure });
  return { locale };
}
