import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Price, Recurring, Tier } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const COPIED = [
  'active',
  'billing_scheme',
  'lookup_key',
  'nickname',
  'tax_behavior',
  'tiers_mode',
  'transform_quantity',
];
const TAKEN = ['currency', 'product', 'product_data', 'recurring', 'tiers', 'unit_amount', 'unit_amount_decimal'];
const TRANSFER = 'transfer_lookup_key';

const decimal = (amount: unknown) => (amount === undefined || amount === null ? null : String(amount));

function tiersOf(given: Wire[]): Tier[] {
  return given.map((tier) => ({
    up_to: tier.up_to === 'inf' ? null : Number(tier.up_to),
    unit_amount: (tier.unit_amount as number | undefined) ?? null,
    unit_amount_decimal: decimal(tier.unit_amount_decimal ?? tier.unit_amount),
    flat_amount: (tier.flat_amount as number | undefined) ?? null,
    flat_amount_decimal: decimal(tier.flat_amount_decimal ?? tier.flat_amount),
  }));
}

function recurringOf(given: Wire): Recurring {
  const { interval, interval_count = 1, usage_type = 'licensed', meter = null } = given;
  return { interval, interval_count, usage_type, meter, trial_period_days: null } as unknown as Recurring;
}

/** Takes a lookup key from the price that has it, when the caller asks for that. */
function claimLookupKey(ledger: Ledger, key: unknown, transfer: unknown, except?: string): void {
  if (typeof key !== 'string' || key === '') return;
  const holder = ledger.all<Price>('price').find((price) => price.lookup_key === key && price.id !== except);
  if (!holder) return;
  if (transfer !== true) {
    const message = `A price (\`${holder.id}\`) already uses that lookup key.`;
    throw invalid(message, 'lookup_key', 'resource_already_exists');
  }
  holder.lookup_key = null;
  ledger.emit('price.updated', holder, { lookup_key: key });
}

/** A new price of a product; `product_data` makes the product too. */
export function createPrice(ledger: Ledger, input: Wire): Price {
  const data = input.product_data as Wire | undefined;
  if (!data && !input.product) throw invalid('You must pass either `product` or `product_data`.', 'product');
  const made = data && ledger.add('product', { ...copied(data, ['id', 'name']), type: 'service', metadata: {} });
  if (made) ledger.emit('product.created', made);
  const product = made ?? ledger.get('product', input.product, 'product');
  const tiers = input.tiers as Wire[] | undefined;
  const amount = input.unit_amount_decimal ?? input.unit_amount;
  if (input.billing_scheme === 'tiered' ? !tiers : amount === undefined) {
    const field = input.billing_scheme === 'tiered' ? 'tiers' : 'unit_amount';
    throw invalid(`Missing required param: ${field}.`, field, 'parameter_missing');
  }
  claimLookupKey(ledger, input.lookup_key, input[TRANSFER]);
  const whole = Number.isInteger(Number(amount)) && amount !== undefined;
  const price = ledger.add<Price>('price', {
    tax_behavior: 'unspecified',
    ...copied(input, COPIED),
    currency: String(input.currency).toLowerCase(),
    product: product.id,
    recurring: input.recurring ? recurringOf(input.recurring as Wire) : null,
    type: input.recurring ? 'recurring' : 'one_time',
    unit_amount: whole ? Number(amount) : null,
    unit_amount_decimal: decimal(amount),
    metadata: input.metadata ?? {},
    ...(tiers && { _tiers: tiersOf(tiers) }),
  });
  ledger.emit('price.created', price);
  return price;
}

/** The price that `price` or `price_data` of an item means. */
export function priceOf(ledger: Ledger, given: Wire, place: string): Price {
  if (given.price_data) return createPrice(ledger, given.price_data as Wire);
  if (typeof given.price !== 'string') {
    throw invalid(`Missing required param: ${place}[price].`, `${place}[price]`, 'parameter_missing');
  }
  const price = ledger.get<Price>('price', given.price, `${place}[price]`);
  if (!price.active)
    throw invalid('The price specified is inactive. This field only accepts active prices.', `${place}[price]`);
  return price;
}

export const priceOperations: Operations = {
  'POST /v1/prices': operation([...COPIED, ...TAKEN, TRANSFER, 'metadata'], ({ ledger, input }) =>
    present(ledger, createPrice(ledger, input)),
  ),
  'GET /v1/prices/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('price', params.id))),
  'POST /v1/prices/{id}': operation(
    ['active', 'lookup_key', TRANSFER, 'metadata', 'nickname', 'tax_behavior'],
    ({ ledger, params, input }) => {
      const price = ledger.get<Price>('price', params.id);
      claimLookupKey(ledger, input.lookup_key, input[TRANSFER], price.id);
      update(ledger, price, input, ['active', 'lookup_key', 'nickname', 'tax_behavior'], 'price.updated');
      return present(ledger, price);
    },
  ),
  'GET /v1/prices': listing(['active', 'currency', 'lookup_keys', 'product', 'type', 'recurring'], (context) => {
    const { lookup_keys, recurring } = context.input as { lookup_keys?: string[]; recurring?: Wire };
    const fits = (price: Price) =>
      (!lookup_keys || lookup_keys.includes(price.lookup_key ?? '')) &&
      Object.entries(recurring ?? {}).every(([field, value]) => price.recurring?.[field] === value);
    const found = context.ledger.all<Price>('price').filter(fits);
    return listPage(context, matching(found, context.input, ['active', 'currency', 'product', 'type']));
  }),
};
