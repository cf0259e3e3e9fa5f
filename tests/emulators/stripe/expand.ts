import type { Wire } from './blank';
import { invalid } from './error';
import { typeOfId } from './ids';
import type { Ledger } from './ledger';
import type { Coupon, Intent, Invoice, Price, Session, Stored } from './objects';
import { innerList, present } from './present';

/** Fields that are given only when asked for, by type and name. */
const ON_REQUEST: Record<string, (ledger: Ledger, id: string) => unknown> = {
  'price.tiers': (ledger, id) => ledger.get<Price>('price', id)._tiers,
  'coupon.applies_to': (ledger, id) => {
    const products = ledger.get<Coupon>('coupon', id)._products;
    return products && { products };
  },
  'checkout.session.line_items': (ledger, id) => {
    const lines = ledger.get<Session>('checkout.session', id)._lines;
    return innerList(
      lines.map((line) => present(ledger, line)),
      `/v1/checkout/sessions/${id}/line_items`,
    );
  },
  'customer.subscriptions': (ledger, id) => {
    const own = ledger.all('subscription').filter((one) => one.customer === id && one.status !== 'canceled');
    return innerList(
      own.map((one) => present(ledger, one)),
      `/v1/subscriptions?customer=${id}`,
    );
  },
  'invoice.payments': (ledger, id) => {
    const own = ledger.all('invoice_payment').filter((one) => one.invoice === id);
    return innerList(
      own.map((one) => present(ledger, one)),
      `/v1/invoice_payments?invoice=${id}`,
    );
  },
  'invoice.confirmation_secret': (ledger, id) => {
    const invoice = ledger.get<Invoice>('invoice', id);
    const intent = ledger.all<Intent>('payment_intent').find((one) => one._invoice === invoice.id);
    return intent && { client_secret: intent.client_secret, type: 'payment_intent' };
  },
};

function expandOne(ledger: Ledger, target: unknown, path: string[], whole: string): void {
  const [field, ...rest] = path;
  if (field === undefined || target === null || typeof target !== 'object') return;
  if (Array.isArray(target)) {
    for (const element of target) expandOne(ledger, element, path, whole);
    return;
  }
  const object = target as Wire;
  const key = `${object.object}.${field}`;
  if (ON_REQUEST[key] && object[field] === undefined) object[field] = ON_REQUEST[key](ledger, String(object.id));
  if (object[field] === undefined && !ON_REQUEST[key]) {
    throw invalid(`This property cannot be expanded (${whole}).`, 'expand');
  }
  object[field] = inflate(ledger, object[field]);
  if (object[field] === undefined) delete object[field];
  expandOne(ledger, object[field], rest, whole);
}

/** The object an id stands for; a list of ids likewise; anything else as it is. */
function inflate(ledger: Ledger, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inflate(ledger, one));
  if (typeof value !== 'string') return value;
  const type = typeOfId(value) ?? 'coupon';
  const found = ledger.find<Stored>(type, value);
  return found ? present(ledger, found) : value;
}

/** Replaces the references named by `expand` (`latest_invoice.payments`, `data.product`) by the objects. */
export function expand(ledger: Ledger, object: Wire, paths: string[]): Wire {
  for (const path of paths) {
    const parts = path.split('.');
    if (parts.length > 4 + (parts[0] === 'data' ? 1 : 0)) {
      throw invalid('You can only expand up to 4 levels deep.', 'expand');
    }
    expandOne(ledger, object, parts, path);
  }
  return object;
}
