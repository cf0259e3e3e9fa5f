import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import { newId, randomText } from './ids';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Coupon, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const COUPON = ['amount_off', 'duration', 'duration_in_months', 'max_redemptions', 'name', 'percent_off', 'redeem_by'];
type Promotion = Stored & { code: string; active: boolean; max_redemptions: number | null; expires_at: number | null };

function usable(ledger: Ledger, coupon: Coupon): boolean {
  const open = coupon.redeem_by === null || coupon.redeem_by > ledger.now();
  return open && (coupon.max_redemptions === null || coupon.times_redeemed < coupon.max_redemptions);
}

/** The coupon that an entry of `discounts` means, by itself or through its promotion code. */
function couponOf(ledger: Ledger, given: Wire): { coupon: Coupon; promotion?: Promotion } {
  if (typeof given.promotion_code !== 'string') {
    return { coupon: ledger.get<Coupon>('coupon', given.coupon, 'discounts[0][coupon]') };
  }
  const promotion = ledger.get<Promotion>('promotion_code', given.promotion_code, 'discounts[0][promotion_code]');
  if (!promotion.active) throw invalid('This promotion code is not active.', 'discounts[0][promotion_code]');
  const { coupon } = promotion.promotion as { coupon: string };
  return { coupon: ledger.get<Coupon>('coupon', coupon), promotion };
}

/** Redeems the given discounts for a subscription or invoice; gives the ids of the discounts. */
export function redeem(ledger: Ledger, given: unknown, owner: Wire): string[] {
  return ((given || []) as Wire[]).map((entry) => {
    if (typeof entry.discount === 'string') return ledger.get('discount', entry.discount, 'discounts[0][discount]').id;
    const { coupon, promotion } = couponOf(ledger, entry);
    if (!usable(ledger, coupon))
      throw invalid(`Coupon expired: ${coupon.id}`, 'discounts[0][coupon]', 'coupon_expired');
    coupon.times_redeemed += 1;
    coupon.valid = usable(ledger, coupon);
    if (promotion) promotion.times_redeemed = Number(promotion.times_redeemed) + 1;
    const months = coupon.duration_in_months;
    const end = coupon.duration === 'repeating' && months ? ledger.now() + months * 30 * 86_400 : null;
    const source = { coupon: coupon.id, type: 'coupon' };
    const fields = { ...owner, start: ledger.now(), end, source, promotion_code: promotion?.id ?? null };
    return ledger.add('discount', fields).id;
  });
}

export const discountOperations: Operations = {
  'POST /v1/coupons': operation([...COUPON, 'id', 'currency', 'applies_to', 'metadata'], ({ ledger, input }) => {
    if ((input.percent_off === undefined) === (input.amount_off === undefined)) {
      throw invalid('You must pass either `percent_off` or `amount_off`.', 'percent_off');
    }
    if (input.amount_off !== undefined && !input.currency) {
      throw invalid('Missing required param: currency.', 'currency', 'parameter_missing');
    }
    if (input.duration === 'repeating' && !input.duration_in_months) {
      throw invalid('Missing required param: duration_in_months.', 'duration_in_months', 'parameter_missing');
    }
    if (ledger.find('coupon', input.id)) throw invalid('Coupon already exists.', 'id', 'resource_already_exists');
    const coupon = ledger.add<Coupon>('coupon', {
      duration: 'once',
      ...copied(input, [...COUPON, 'currency']),
      id: input.id ?? newId('coupon'),
      metadata: input.metadata || {},
      ...(input.applies_to !== undefined && { _products: (input.applies_to as { products?: string[] }).products }),
    });
    ledger.emit('coupon.created', coupon);
    return present(ledger, coupon);
  }),
  'GET /v1/coupons/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('coupon', params.id))),
  'POST /v1/coupons/{id}': operation(['metadata', 'name'], ({ ledger, params, input }) => {
    const coupon = ledger.get('coupon', params.id);
    update(ledger, coupon, input, ['name'], 'coupon.updated');
    return present(ledger, coupon);
  }),
  'DELETE /v1/coupons/{id}': operation([], ({ ledger, params }) => {
    const coupon = ledger.get('coupon', params.id);
    ledger.remove(coupon);
    ledger.emit('coupon.deleted', coupon);
    return { id: coupon.id, object: 'coupon', deleted: true };
  }),
  'GET /v1/coupons': listing([], (context) => listPage(context, context.ledger.all('coupon'))),
  'POST /v1/promotion_codes': operation(
    ['promotion', 'active', 'code', 'customer', 'expires_at', 'max_redemptions', 'metadata'],
    ({ ledger, input }) => {
      const { coupon } = input.promotion as { coupon?: string };
      ledger.get('coupon', coupon, 'promotion[coupon]');
      const code = String(input.code ?? randomText(8).toUpperCase());
      const same = (one: Promotion) => one.active && one.code.toLowerCase() === code.toLowerCase();
      if (ledger.all<Promotion>('promotion_code').some(same)) {
        throw invalid(`An active promotion code with \`code: ${code}\` already exists.`, 'code');
      }
      const promotion = ledger.add('promotion_code', {
        active: true,
        ...copied(input, ['active', 'customer', 'expires_at', 'max_redemptions']),
        code,
        promotion: { type: 'coupon', coupon },
        metadata: input.metadata ?? {},
      });
      ledger.emit('promotion_code.created', promotion);
      return present(ledger, promotion);
    },
  ),
  'GET /v1/promotion_codes/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('promotion_code', params.id)),
  ),
  'POST /v1/promotion_codes/{id}': operation(['active', 'metadata'], ({ ledger, params, input }) => {
    const promotion = ledger.get('promotion_code', params.id);
    update(ledger, promotion, input, ['active'], 'promotion_code.updated');
    return present(ledger, promotion);
  }),
  'GET /v1/promotion_codes': listing(['active', 'code', 'coupon', 'customer'], (context) => {
    const { coupon } = context.input;
    const of = (one: Promotion) => coupon === undefined || (one.promotion as Wire).coupon === coupon;
    const found = context.ledger.all<Promotion>('promotion_code').filter(of);
    return listPage(context, matching(found, context.input, ['active', 'code', 'customer']));
  }),
};
