'use client';

import { useQuery } from '@tanstack/react-query';
import { unwrap } from '@/components/dashboard/unwrap';
import type { Action } from '@/components/form/action-result';
import type { ManualRecordsView } from '@/lib/dns';

/** Milliseconds between two looks while waiting. */
const pause = 10_000;

/** Asks the real DNS again and again whether the records are set, until they are. */
export function useManualRecords(domain: string, check: Action<{ domain: string }, ManualRecordsView>) {
  return useQuery({
    queryKey: ['manual-records', domain],
    queryFn: () => unwrap(check({ domain })),
    refetchInterval: (query) => (query.state.data?.configured ? false : pause),
    refetchIntervalInBackground: false,
  });
}
