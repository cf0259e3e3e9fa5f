import type { Context } from '@/lib/kernel/context';
import { refused } from '@/lib/kernel/errors';

/** The customer who acts. @throws refused `no_customer_profile` for a tenant admin who buys nothing here. */
export function customerOf(ctx: Context): string {
  const customerId = ctx.actor.kind === 'user' ? ctx.actor.customerId : null;
  if (!customerId) throw refused('no_customer_profile');
  return customerId;
}
