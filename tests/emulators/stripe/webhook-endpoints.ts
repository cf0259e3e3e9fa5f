import { copied, update } from './change';
import { invalid } from './error';
import { randomText } from './ids';
import { listPage, matching } from './list';
import type { Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

export const webhookEndpointOperations: Operations = {
  'POST /v1/webhook_endpoints': operation(
    ['url', 'enabled_events', 'api_version', 'description', 'metadata'],
    ({ ledger, input }) => {
      if (!URL.canParse(String(input.url)))
        throw invalid('Invalid URL: An explicit scheme must be provided.', 'url', 'url_invalid');
      const secret = `whsec_${randomText(32)}`;
      const fields = copied(input, ['url', 'enabled_events', 'api_version', 'description']);
      const endpoint = ledger.add('webhook_endpoint', { ...fields, metadata: input.metadata || {}, _secret: secret });
      return { ...present(ledger, endpoint), secret };
    },
  ),
  'GET /v1/webhook_endpoints/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('webhook_endpoint', params.id)),
  ),
  'POST /v1/webhook_endpoints/{id}': operation(
    ['url', 'enabled_events', 'description', 'disabled', 'metadata'],
    ({ ledger, params, input }) => {
      const endpoint = ledger.get('webhook_endpoint', params.id);
      if (input.disabled !== undefined) endpoint.status = input.disabled === true ? 'disabled' : 'enabled';
      update(ledger, endpoint, input, ['url', 'enabled_events', 'description']);
      return present(ledger, endpoint);
    },
  ),
  'DELETE /v1/webhook_endpoints/{id}': operation([], ({ ledger, params }) => {
    const endpoint = ledger.get('webhook_endpoint', params.id);
    ledger.remove(endpoint);
    return { id: endpoint.id, object: 'webhook_endpoint', deleted: true };
  }),
  'GET /v1/webhook_endpoints': listing([], (context) => listPage(context, context.ledger.all('webhook_endpoint'))),
};

/** Whether a type fits a filter that may end with `*`. */
const fits = (type: string, filter: string) =>
  filter.endsWith('*') ? type.startsWith(filter.slice(0, -1)) : type === filter;

export const eventOperations: Operations = {
  'GET /v1/events/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('event', params.id))),
  'GET /v1/events': listing(['type', 'types', 'delivery_success'], (context) => {
    const { type, types, delivery_success } = context.input as {
      type?: string;
      types?: string[];
      delivery_success?: boolean;
    };
    const wanted = types ?? (type === undefined ? undefined : [type]);
    const { deliveries } = context.ledger.account;
    const open = new Set(deliveries.filter(({ status }) => status !== 'delivered').map(({ event }) => event));
    const found = context.ledger.all<Stored & { type: string }>('event').filter((event) => {
      if (wanted && !wanted.some((filter) => fits(event.type, filter))) return false;
      return delivery_success === undefined || delivery_success === !open.has(event.id);
    });
    return listPage(context, matching(found, context.input, []));
  }),
};
