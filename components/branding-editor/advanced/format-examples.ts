import { formatDate, formatMoney, formatTime } from '@/lib/i18n/format';

type Written = { zone: string; currency: string; dateFormat: string; timeFormat: string };

/** A moment's date as a choice writes it; without a choice, as the language does. */
export const writtenDate = (now: Date, locale: string, timeZone: string, dateFormat: string): string =>
  formatDate(now, { locale, timeZone, dateFormat: dateFormat || null });

export const writtenTime = (now: Date, locale: string, timeZone: string, timeFormat: string): string =>
  formatTime(now, { locale, timeZone, timeFormat: timeFormat === '24h' || timeFormat === '12h' ? timeFormat : null });

/** This moment and a price, as pages will write them. */
export const exampleOf = (now: Date, locale: string, { zone, currency, dateFormat, timeFormat }: Written): string =>
  [
    writtenDate(now, locale, zone, dateFormat),
    writtenTime(now, locale, zone, timeFormat),
    formatMoney(1_249_90, currency, locale),
  ].join(' · ');
