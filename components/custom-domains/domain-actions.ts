import type { Action } from '@/components/form/action-result';
import type { CustomDomain, Verification } from '@/lib/tenants/custom-domains/shapes';

type OfDomain = { domain?: string };

/** What may be done on this screen, for the tenant it shows. */
export type DomainActions = {
  add: Action<{ host: string; withWww?: boolean }, { domains: CustomDomain[] }>;
  check: Action<OfDomain, Verification>;
  verify: Action<OfDomain, Verification>;
  remove: Action<OfDomain, unknown>;
  choose: Action<{ host: string | null; redirects: boolean }, unknown>;
  /** Staff alone. */
  approve?: Action<{ id: string }, unknown>;
  reject?: Action<{ id: string; reason: string }, unknown>;
};
