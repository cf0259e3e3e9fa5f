'use client';

import { useEffect, useState } from 'react';
import { useTimeSettings } from '@/components/page/time-settings';
import { formatDateTime, formatRelative } from '@/lib/i18n/format';

type RelativeTimeProps = { at: Date | string | number; className?: string };

/** «3 dakika önce», kept current each minute; the exact time, in the tenant's zone, under the pointer. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const settings = useTimeSettings();
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);

  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatDateTime(at, settings)}
      suppressHydrationWarning
      className={className}
    >
      {formatRelative(at, now, settings.locale)}
    </time>
  );
}
