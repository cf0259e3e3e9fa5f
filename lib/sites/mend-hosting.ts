import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';

/**
 * Whether a person may be told how the machine is lacking and what to do about it: who runs the platform, and everybody
 * on an installation that is only being tried out, for its first user is its operator.
 */
export function mayMendHosting({ actor, tenant }: Pick<Context, 'actor' | 'tenant'>): boolean {
  if (config().env !== 'production') return true;
  return actor.kind === 'staff' || (actor.role === 'tenant_admin' && tenant.isHouse);
}
