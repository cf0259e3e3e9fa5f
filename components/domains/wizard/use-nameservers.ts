'use client';

import { useQuery } from '@tanstack/react-query';
import type { NameserversView } from '@/lib/dns';

/** Milliseconds between two looks while waiting; well within 100 requests a minute. */
const pause = 5_000;

/** Asks again and again whether the domain's name servers are set, until they are. */
export function useNameservers(domain: string) {
  return useQuery<NameserversView>({
    queryKey: ['nameservers', domain],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/dns/check-nameservers?domain=${encodeURIComponent(domain)}`, { signal });
      if (!response.ok) throw new Error(`name servers: ${response.status}`);
      return response.json();
    },
    refetchInterval: (query) => (query.state.data?.configured ? false : pause),
    refetchIntervalInBackground: false,
  });
}
