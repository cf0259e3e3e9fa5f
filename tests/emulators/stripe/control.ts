import type { Answer } from '../vendor';
import type { Ledger } from './ledger';
import type { Subscription } from './objects';
import { present } from './present';
import { currentEnd, renew } from './subscription-renew';

/**
 * POST /subscriptions/{id}/renew ends the current period now, as its last second would; GET /deliveries tells of
 * webhooks, newest last.
 */
export function stripeControl(ledgers: Ledger[], method: string, path: string): Answer | undefined {
  if (method === 'GET' && path === '/deliveries') {
    return { status: 200, json: { deliveries: ledgers.flatMap((ledger) => ledger.account.deliveries) } };
  }
  const id = /^\/subscriptions\/(\w+)\/renew$/.exec(path)?.[1];
  if (method !== 'POST' || !id) return undefined;
  for (const ledger of ledgers) {
    const subscription = ledger.find<Subscription>('subscription', id);
    if (!subscription) continue;
    if (!['active', 'trialing', 'past_due'].includes(subscription.status)) break;
    renew(ledger, subscription);
    return { status: 200, json: { ...present(ledger, subscription), ends: currentEnd(subscription) } };
  }
  return { status: 404, json: { error: `no running subscription ${id}` } };
}
