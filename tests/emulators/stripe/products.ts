import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import { listPage, matching } from './list';
import type { Price, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';
import { createPrice } from './prices';

const COPIED = ['active', 'description', 'images', 'marketing_features', 'name', 'package_dimensions', 'shippable'];
const MORE = ['statement_descriptor', 'tax_code', 'unit_label', 'url'];
const FIELDS = [...COPIED, ...MORE];

export const productOperations: Operations = {
  'POST /v1/products': operation([...FIELDS, 'id', 'metadata', 'default_price_data', 'type'], ({ ledger, input }) => {
    if (ledger.find('product', input.id)) {
      throw invalid(`Product already exists with id ${input.id}.`, 'id', 'resource_already_exists');
    }
    const product = ledger.add('product', {
      default_price: null,
      statement_descriptor: null,
      tax_code: null,
      type: 'service',
      unit_label: null,
      ...copied(input, [...FIELDS, 'id', 'type']),
      updated: ledger.now(),
      metadata: input.metadata ?? {},
    });
    if (input.default_price_data) {
      const price = createPrice(ledger, { ...(input.default_price_data as Wire), product: product.id });
      product.default_price = price.id;
    }
    ledger.emit('product.created', product);
    return present(ledger, product);
  }),
  'GET /v1/products/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('product', params.id))),
  'POST /v1/products/{id}': operation([...FIELDS, 'metadata', 'default_price'], ({ ledger, params, input }) => {
    const product = ledger.get('product', params.id);
    if (input.default_price) ledger.get('price', input.default_price, 'default_price');
    product.updated = ledger.now();
    update(ledger, product, input, [...FIELDS, 'default_price'], 'product.updated');
    return present(ledger, product);
  }),
  'DELETE /v1/products/{id}': operation([], ({ ledger, params }) => {
    const product = ledger.get('product', params.id);
    if (ledger.all<Price>('price').some((price) => price.product === product.id)) {
      throw invalid('This product cannot be deleted because it has one or more user-created prices.');
    }
    ledger.remove(product);
    ledger.emit('product.deleted', product);
    return { id: product.id, object: 'product', deleted: true };
  }),
  'GET /v1/products': listing(['active', 'ids', 'shippable', 'url', 'type'], (context) => {
    const ids = context.input.ids as string[] | undefined;
    const named = (one: Stored) => ids === undefined || ids.includes(one.id);
    const found = context.ledger.all('product').filter(named);
    return listPage(context, matching(found, context.input, ['active', 'shippable', 'url', 'type']));
  }),
};
