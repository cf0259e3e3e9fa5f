import type { Wire } from './blank';
import { copied, update } from './change';
import { randomText } from './ids';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Customer, PaymentMethod, Subscription } from './objects';
import { listing, type Operations, operation } from './operation';
import { attach, paymentMethodOf } from './payment-methods';
import { present } from './present';
import { cancelNow } from './subscription-end';

const FIELDS = [
  'address',
  'balance',
  'description',
  'email',
  'invoice_prefix',
  'name',
  'next_invoice_sequence',
  'phone',
];
const MORE = ['preferred_locales', 'shipping', 'tax_exempt', 'business_name', 'individual_name'];
const COPIED = [...FIELDS, ...MORE];

function settings(ledger: Ledger, customer: Customer, given: unknown): void {
  if (given === undefined) return;
  const wanted = copied(given as Wire, ['custom_fields', 'default_payment_method', 'footer', 'rendering_options']);
  if (typeof wanted.default_payment_method === 'string') {
    wanted.default_payment_method = paymentMethodOf(ledger, wanted.default_payment_method, customer.id).id;
  }
  Object.assign(customer.invoice_settings, wanted);
}

/** A new customer, with the numbering of invoices begun. */
export function createCustomer(ledger: Ledger, input: Wire): Customer {
  const customer = ledger.add<Customer>('customer', {
    address: null,
    currency: null,
    delinquent: false,
    discount: null,
    invoice_prefix: randomText(8).toUpperCase(),
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    tax_exempt: 'none',
    test_clock: null,
    ...copied(input, COPIED),
    metadata: input.metadata || {},
  });
  if (typeof input.payment_method === 'string') {
    attach(ledger, paymentMethodOf(ledger, input.payment_method), customer.id);
  }
  settings(ledger, customer, input.invoice_settings);
  ledger.emit('customer.created', customer);
  return customer;
}

export const customerOperations: Operations = {
  'POST /v1/customers': operation([...COPIED, 'metadata', 'payment_method', 'invoice_settings'], ({ ledger, input }) =>
    present(ledger, createCustomer(ledger, input)),
  ),
  'GET /v1/customers/{id}': operation([], ({ ledger, params }) => {
    const customer = ledger.find('customer', params.id);
    return customer ? present(ledger, customer) : present(ledger, ledger.get('deleted_customer', params.id));
  }),
  'POST /v1/customers/{id}': operation([...COPIED, 'metadata', 'invoice_settings'], ({ ledger, params, input }) => {
    const customer = ledger.get<Customer>('customer', params.id);
    const settled = input.invoice_settings !== undefined;
    settings(ledger, customer, input.invoice_settings);
    update(ledger, customer, input, COPIED, settled ? undefined : 'customer.updated');
    if (settled) ledger.emit('customer.updated', customer);
    return present(ledger, customer);
  }),
  'DELETE /v1/customers/{id}': operation([], ({ ledger, params }) => {
    const customer = ledger.get<Customer>('customer', params.id);
    const running = ledger.all<Subscription>('subscription').filter((one) => one.customer === customer.id);
    for (const subscription of running) if (subscription.status !== 'canceled') cancelNow(ledger, subscription);
    ledger.remove(customer);
    const deleted = ledger.add('deleted_customer', { id: customer.id, object: 'customer', deleted: true });
    ledger.emit('customer.deleted', customer);
    return present(ledger, deleted);
  }),
  'GET /v1/customers': listing(['email'], (context) =>
    listPage(context, matching(context.ledger.all('customer'), context.input, ['email'])),
  ),
  'GET /v1/customers/{id}/payment_methods': listing(['type'], (context) => {
    const { id } = context.ledger.get('customer', context.params.id);
    const own = context.ledger.all<PaymentMethod>('payment_method').filter((one) => one.customer === id);
    return listPage(context, matching(own, context.input, ['type']));
  }),
  'GET /v1/customers/{customerId}/payment_methods/{id}': operation([], ({ ledger, params }) => {
    const customer = ledger.get('customer', params.customerId, 'customer');
    return present(ledger, paymentMethodOf(ledger, params.id ?? '', customer.id));
  }),
};
