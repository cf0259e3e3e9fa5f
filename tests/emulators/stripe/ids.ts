import { createHash, randomBytes } from 'node:crypto';

const PREFIXES: Record<string, string> = {
  customer: 'cus_',
  product: 'prod_',
  price: 'price_',
  subscription: 'sub_',
  subscription_item: 'si_',
  invoice: 'in_',
  line_item: 'il_',
  invoiceitem: 'ii_',
  payment_intent: 'pi_',
  charge: 'ch_',
  payment_method: 'pm_',
  setup_intent: 'seti_',
  refund: 're_',
  credit_note: 'cn_',
  credit_note_line_item: 'cnli_',
  coupon: '',
  promotion_code: 'promo_',
  discount: 'di_',
  tax_rate: 'txr_',
  event: 'evt_',
  webhook_endpoint: 'we_',
  'checkout.session': 'cs_test_',
  item: 'li_',
  'billing_portal.configuration': 'bpc_',
  'billing_portal.session': 'bps_',
  invoice_payment: 'inpay_',
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random text of letters and digits. */
export const randomText = (length: number) =>
  [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** A new id in the vendor's form for the type. */
export function newId(type: string): string {
  if (type === 'coupon') return randomText(8);
  const long = type === 'checkout.session';
  return `${PREFIXES[type] ?? ''}${long ? `a1${randomText(56)}` : `1${randomText(23)}`}`;
}

/** The type an id is of, by its prefix. */
export function typeOfId(id: string): string | undefined {
  return Object.keys(PREFIXES).find((type) => PREFIXES[type] !== '' && id.startsWith(PREFIXES[type] ?? ' '));
}

export const stableText = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);
