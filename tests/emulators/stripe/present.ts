import type { Wire } from './blank';
import type { Ledger } from './ledger';
import type { Invoice, Item, Price, Session, Stored, Subscription } from './objects';

/** A list as it stands inside another object. */
export const innerList = (data: unknown[], url: string, max = 10): Wire => ({
  object: 'list',
  data: data.slice(0, max),
  has_more: data.length > max,
  url,
});

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, part]) => !key.startsWith('_') && part !== undefined);
  return Object.fromEntries(kept.map(([key, part]) => [key, strip(part)]));
}

function plan(price: Price): Wire {
  const { id, active, currency, product, billing_scheme, created, livemode, metadata, nickname, tiers_mode } = price;
  return {
    id,
    object: 'plan',
    active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme,
    created,
    currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode,
    metadata,
    meter: price.recurring?.meter ?? null,
    nickname,
    product,
    tiers_mode,
    transform_usage: null,
    trial_period_days: null,
    usage_type: price.recurring?.usage_type ?? 'licensed',
  };
}

function presentItem(ledger: Ledger, item: Item): Wire {
  const price = ledger.get<Price>('price', item.price);
  return { ...(strip(item) as Wire), price: strip(price), plan: strip(plan(price)) };
}

/** An object as the API gives it: without the emulator's own fields, with its inner lists. */
export function present(ledger: Ledger, object: Stored): Wire {
  const shown = strip(object) as Wire;
  if (object.object === 'subscription_item') return presentItem(ledger, object as Item);
  if (object.object === 'subscription') {
    const items = (object as Subscription)._items.map((item) => presentItem(ledger, item));
    shown.items = innerList(items, `/v1/subscription_items?subscription=${object.id}`);
  }
  if (object.object === 'invoice') {
    shown.lines = innerList(strip((object as Invoice)._lines) as Wire[], `/v1/invoices/${object.id}/lines`);
  }
  if (object.object === 'checkout.session') {
    const open = (object as Session).status === 'open';
    shown.url = open ? `${ledger.baseUrl}/c/pay/${object.id}` : null;
  }
  if (object.object === 'billing_portal.session') shown.url = `${ledger.baseUrl}/p/session/${object.id}`;
  return shown;
}
