/** How values look on screen. Pure: locale and time zone are passed in. */

const dateOrders: Record<string, readonly string[]> = {
  'DD/MM/YYYY': ['day', '/', 'month', '/', 'year'],
  'MM/DD/YYYY': ['month', '/', 'day', '/', 'year'],
  'DD.MM.YYYY': ['day', '.', 'month', '.', 'year'],
  'YYYY-MM-DD': ['year', '-', 'month', '-', 'day'],
};

export type TimeSettings = {
  locale: string;
  timeZone: string;
  /** Without one: as the language writes it. */
  dateFormat?: string | null;
  timeFormat?: '24h' | '12h' | null;
};

/** How a tenant has dates written, for a reader of `locale`. */
export const timeSettingsOf = (
  { timeZone, dateFormat, timeFormat }: Pick<TimeSettings, 'timeZone' | 'dateFormat' | 'timeFormat'>,
  locale: string,
): TimeSettings => ({ locale, timeZone, dateFormat, timeFormat });

/** `minor` in the currency's smallest unit (kuruş, cent); e.g. 149900 TRY -> ₺1.499,00 in Turkish. */
export function formatMoney(minor: number | bigint, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(Number(minor) / 10 ** digits);
}

export function formatNumber(value: number, locale: string, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value);
}

/** `ratio` 0..1 -> %45 in Turkish, 45% in English, 45 % in German. */
export function formatPercent(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}

/** Bytes in steps of 1024, named as hosting panels name them (KB, MB, GB, TB). */
export function formatBytes(bytes: number, locale: string): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${formatNumber(bytes / 1024 ** step, locale, step === 0 ? 0 : 1)} ${units[step]}`;
}

/** A date in the tenant's zone, in its order of day and month if it chose one, else in the language's medium style. */
export function formatDate(instant: Date | string | number, { locale, timeZone, dateFormat }: TimeSettings): string {
  const date = new Date(instant);
  const order = dateFormat ? dateOrders[dateFormat] : undefined;
  if (!order) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(date);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).formatToParts(date);
  return order.map((piece) => parts.find((part) => part.type === piece)?.value ?? piece).join('');
}

export function formatTime(
  instant: Date | string | number,
  { locale, timeZone, timeFormat }: TimeSettings,
  seconds = false,
): string {
  const hour12 = timeFormat ? timeFormat === '12h' : undefined;
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', timeZone };
  if (seconds) options.second = '2-digit';
  return new Intl.DateTimeFormat(locale, hour12 === undefined ? options : { ...options, hour12 }).format(
    new Date(instant),
  );
}

export function formatDateTime(instant: Date | string | number, settings: TimeSettings): string {
  return `${formatDate(instant, settings)} ${formatTime(instant, settings)}`;
}

const spans = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** «3 dakika önce», «in 2 days»; both in milliseconds since 1970 or as dates. */
export function formatRelative(instant: Date | string | number, now: Date | number, locale: string): string {
  const seconds = (new Date(instant).getTime() - new Date(now).getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of spans) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(Math.trunc(seconds), 'second');
}

/** Length of time in milliseconds as «1 dk. 20 sn.», the two largest parts. */
export function formatDuration(milliseconds: number, locale: string): string {
  const total = Math.max(0, Math.round(milliseconds / 1000));
  const parts: [number, string][] = [
    [Math.floor(total / 3600), 'hour'],
    [Math.floor((total % 3600) / 60), 'minute'],
    [total % 60, 'second'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first === -1) return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(0);
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit }).format(amount))
    .join(' ');
}
