'use client';

import { useQuery } from '@tanstack/react-query';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { unwrap } from '@/components/dashboard/unwrap';
import type { Verification } from '@/lib/tenants/custom-domains/shapes';

/** Milliseconds between two looks at the name servers. */
const pause = 10_000;

const isSettled = (answer: Verification | undefined) => answer?.checks.every(({ state }) => state === 'found') ?? false;

/** Looks at a domain's records at its own name servers again and again, until all of them are right. */
export function useDomainCheck(check: DomainActions['check'], domain: string, enabled: boolean) {
  return useQuery({
    queryKey: ['custom-domain', domain],
    queryFn: () => unwrap(check({ domain })),
    enabled,
    refetchInterval: (query) => (isSettled(query.state.data) ? false : pause),
    refetchIntervalInBackground: false,
  });
}
