import type { Wire } from './blank';
import { listPage } from './list';
import type { Subscription } from './objects';
import { type Context, listing, type Operations, operation } from './operation';
import { present } from './present';
import { itemById } from './subscription-items';
import { updateSubscription } from './subscription-update';

const BILLING = ['payment_behavior', 'proration_behavior', 'proration_date'];
const GIVEN = ['metadata', 'price', 'price_data', 'quantity', 'tax_rates'];

/** Carries an item call out as an update of the subscription, which is what it is. */
function change({ ledger, input }: Context, subscription: Subscription, item: Wire): void {
  const billing = Object.fromEntries(BILLING.map((field) => [field, input[field]]));
  updateSubscription(ledger, subscription, { ...billing, off_session: input.off_session, items: [item] });
}

const given = (input: Wire) => Object.fromEntries(GIVEN.map((field) => [field, input[field]]));

export const subscriptionItemOperations: Operations = {
  'POST /v1/subscription_items': operation([...GIVEN, ...BILLING, 'subscription'], (context) => {
    const { ledger, input } = context;
    const subscription = ledger.get<Subscription>('subscription', input.subscription, 'subscription');
    change(context, subscription, given(input));
    return present(ledger, subscription._items.at(-1) ?? ledger.get('subscription_item', undefined));
  }),
  'GET /v1/subscription_items/{id}': operation([], ({ ledger, params }) =>
    present(ledger, itemById(ledger, params.id).item),
  ),
  'POST /v1/subscription_items/{id}': operation(
    ['metadata', 'price', 'price_data', 'quantity', 'off_session', ...BILLING],
    (context) => {
      const { ledger, params, input } = context;
      change(context, itemById(ledger, params.id).subscription, { ...given(input), id: params.id });
      return present(ledger, itemById(ledger, params.id).item);
    },
  ),
  'DELETE /v1/subscription_items/{id}': operation([...BILLING, 'clear_usage'], (context) => {
    const { id } = itemById(context.ledger, context.params.id).item;
    change(context, itemById(context.ledger, id).subscription, { id, deleted: true });
    return { id, object: 'subscription_item', deleted: true };
  }),
  'GET /v1/subscription_items': listing(['subscription'], (context) => {
    const { ledger, input } = context;
    return listPage(context, ledger.get<Subscription>('subscription', input.subscription, 'subscription')._items);
  }),
};
