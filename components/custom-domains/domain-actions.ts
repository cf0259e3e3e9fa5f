import type { Action } from '@/components/form/action-result';
import type { CustomDomain, Verification } from '@/lib/tenants/custom-domains/shapes';

type OfDomain = { domain?: string };

/** What may be done on this screen, for the tenant it shows. */
export type DomainActions = {
  add: Action<{ host: string; withWww?: boolean }, { domains: CustomDomain[] }>;
  check: Action<OfDomain, Verification>;
  verify: Action<OfDomain, Verification>;
  remove: Action<OfDomain, unknown>;
  /** The way to the other host, where the reader's own leads there from now on. */
  choose: Action<{ host: string | null; redirects: boolean }, { to: string } | null>;
  /** Staff alone. */
  approve?: Action<{ id: string }, unknown>;
  reject?: Action<{ id: string; reason: string }, unknown>;
};
