import { invalid } from './error';
import { inRange, listPage, matching } from './list';
import type { Subscription } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';
import { CREATE_TAKES, createSubscription } from './subscription-create';
import { cancelNow } from './subscription-end';
import { UPDATE_TAKES, updateSubscription } from './subscription-update';

export const subscriptionOperations: Operations = {
  'POST /v1/subscriptions': operation(CREATE_TAKES, ({ ledger, input }) =>
    present(ledger, createSubscription(ledger, input)),
  ),
  'GET /v1/subscriptions/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('subscription', params.id)),
  ),
  'POST /v1/subscriptions/{id}': operation(UPDATE_TAKES, ({ ledger, params, input }) => {
    const subscription = ledger.get<Subscription>('subscription', params.id);
    updateSubscription(ledger, subscription, input);
    return present(ledger, subscription);
  }),
  'DELETE /v1/subscriptions/{id}': operation(
    ['invoice_now', 'prorate', 'cancellation_details'],
    ({ ledger, params, input }) => {
      const subscription = ledger.get<Subscription>('subscription', params.id);
      if (subscription.status === 'canceled')
        throw invalid(`No such subscription: '${params.id}'`, 'id', 'resource_missing');
      const details = (input.cancellation_details ?? {}) as { comment?: string; feedback?: string };
      const given = { invoiceNow: input.invoice_now === true, prorate: input.prorate === true };
      cancelNow(ledger, subscription, { ...given, ...details });
      return present(ledger, subscription);
    },
  ),
  'GET /v1/subscriptions': listing(
    ['customer', 'status', 'price', 'collection_method', 'current_period_end', 'current_period_start'],
    (context) => {
      const { status, price, current_period_end, current_period_start } = context.input;
      const fits = (one: Subscription) => {
        const shown = status === undefined ? one.status !== 'canceled' : status === 'all' || status === 'ended';
        const ended = status !== 'ended' || ['canceled', 'incomplete_expired'].includes(one.status);
        return (
          ((shown && ended) || one.status === status) &&
          (price === undefined || one._items.some((item) => item.price === price)) &&
          inRange(one._items[0]?.current_period_end ?? null, current_period_end) &&
          inRange(one._items[0]?.current_period_start ?? null, current_period_start)
        );
      };
      const found = context.ledger.all<Subscription>('subscription').filter(fits);
      return listPage(context, matching(found, context.input, ['customer', 'collection_method']));
    },
  ),
};
