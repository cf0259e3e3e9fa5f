'use client';

import { useTimeSettings } from '@/components/page/time-settings';
import { formatDate, formatDateTime } from '@/lib/i18n/format';

type InstantProps = { at: Date | string; time?: boolean; className?: string };

/** A date, with `time` to the minute, as the tenant of the host writes it. */
export function Instant({ at, time, className }: InstantProps) {
  const settings = useTimeSettings();
  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {time ? formatDateTime(at, settings) : formatDate(at, settings)}
    </time>
  );
}

/** A calendar day, `YYYY-MM-DD`, which is the same in every zone. */
export function Day({ date, className }: { date: string; className?: string }) {
  const settings = useTimeSettings();
  return (
    <time dateTime={date} className={className}>
      {formatDate(`${date}T00:00:00Z`, { ...settings, timeZone: 'UTC' })}
    </time>
  );
}
