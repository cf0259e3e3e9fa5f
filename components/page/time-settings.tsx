'use client';

import { useLocale, useTimeZone } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { TimeSettings } from '@/lib/i18n/format';
import type { TenantRef } from '@/lib/kernel/context';

type ChosenFormats = Pick<TenantRef, 'dateFormat' | 'timeFormat'>;

const Chosen = createContext<ChosenFormats>({ dateFormat: null, timeFormat: null });

/** Makes everything below write dates and times as the tenant chose. */
export function TimeFormats({ dateFormat, timeFormat, children }: ChosenFormats & { children: ReactNode }) {
  const chosen = useMemo(() => ({ dateFormat, timeFormat }), [dateFormat, timeFormat]);
  return <Chosen value={chosen}>{children}</Chosen>;
}

/** How dates are written here: the reader's language, the tenant's zone and formats. */
export function useTimeSettings(): TimeSettings {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const chosen = useContext(Chosen);
  return useMemo(() => ({ locale, timeZone, ...chosen }), [locale, timeZone, chosen]);
}
