'use server';

import { cookies } from 'next/headers';
import { isLocale, localeCookie } from '@/lib/i18n/locales';

const year = 365 * 24 * 60 * 60; // seconds

/** Keeps the reader's language in a cookie of this host; an unknown one is ignored. Needs no session and changes no data. */
export async function chooseLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  const jar = await cookies();
  jar.set(localeCookie, locale, { path: '/', maxAge: year, sameSite: 'lax' });
}
