'use client';

import { useLocale, useTimeZone } from 'next-intl';
import { useEffect, useState } from 'react';
import { formatDateTime, formatRelative } from '@/lib/i18n/format';

type RelativeTimeProps = { at: Date | string | number; className?: string };

/** «3 dakika önce», kept current each minute; the exact time, in the tenant's zone, under the pointer. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatDateTime(at, { locale, timeZone })}
      suppressHydrationWarning
      className={className}
    >
      {formatRelative(at, now, locale)}
    </time>
  );
}
