import type { DateFormat, TimeFormat } from '@/lib/kernel/context';

/** What a tenant may choose from: the localization part of `AdvancedBrandingSettings`. */
export const dateFormats = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD'] as const satisfies DateFormat[];
export const timeFormats = ['24h', '12h'] as const satisfies TimeFormat[];
export const currencies = ['TRY', 'USD', 'EUR'] as const;

/** Whether the running machine knows it as a place's time zone (IANA), not as a bare offset. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
