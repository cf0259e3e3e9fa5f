import type { Answer, Call } from '../vendor';
import type { Ledger } from './ledger';
import type { Intent, Invoice, Session } from './objects';
import { checkoutPage } from './page-checkout';
import { pageLocale } from './page-html';
import { authenticationPage, invoicePage } from './page-others';
import { portalPage } from './page-portal';

const PAGES: Record<string, string> = {
  'c/pay': 'checkout.session',
  'p/session': 'billing_portal.session',
  authenticate: 'payment_intent',
  i: 'invoice',
};

/** The hosted page of a path, whichever account it belongs to; undefined for paths that are no page. */
export function hostedPage(ledgers: Ledger[], call: Call): Answer | undefined {
  const [, kind, id] = /^\/(c\/pay|p\/session|authenticate|i)\/(\w+)$/.exec(call.path) ?? [];
  if (!kind || !['GET', 'POST'].includes(call.method)) return undefined;
  // A form of another site must not press the buttons.
  if (call.headers.origin !== undefined && call.headers.origin !== `http://${call.headers.host}`) {
    return { status: 403, text: 'not from another page' };
  }
  for (const ledger of ledgers) {
    const object = ledger.find(PAGES[kind] ?? '', id);
    if (!object) continue;
    const locale = pageLocale((object.locale as string | null) ?? null, call.headers['accept-language']);
    if (kind === 'c/pay') return checkoutPage(ledger, object as Session, call, locale);
    if (kind === 'p/session') return portalPage(ledger, object, call, locale);
    if (kind === 'authenticate') return authenticationPage(ledger, object as Intent, call, locale);
    return invoicePage(object as Invoice, locale);
  }
  return { status: 404, text: 'no such page' };
}
