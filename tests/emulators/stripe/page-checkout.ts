import type { Answer, Call } from '../vendor';
import { cardByNumber } from './cards';
import { completeSession } from './checkout-complete';
import { StripeError } from './error';
import type { Ledger } from './ledger';
import type { Session } from './objects';
import { escapeHtml, type Locale, money, page, redirect, texter } from './page-html';

const CARDS = {
  cardPays: '4242424242424242',
  cardDeclines: '4000000000000002',
  cardNoFunds: '4000000000009995',
} as const;

function form(ledger: Ledger, session: Session, locale: Locale, failed: boolean): Answer {
  const text = texter(locale);
  const lines = session._lines.map((line) => {
    const amount = money(locale, Number(line.amount_total), String(line.currency));
    return `<tr><td>${line.quantity ?? ''} × ${escapeHtml(line.description)}</td><td>${escapeHtml(amount)}</td></tr>`;
  });
  const total = session.amount_total === null ? '' : money(locale, session.amount_total, session.currency);
  if (total) lines.push(`<tr><td><b>${text('total')}</b></td><td><b>${escapeHtml(total)}</b></td></tr>`);
  const label =
    { payment: text('pay', { amount: total }), subscription: text('subscribe') }[session.mode] ?? text('save');
  const known = ledger.find('customer', session.customer)?.email ?? session.customer_email ?? '';
  const options = Object.entries(CARDS).map(
    ([key, number]) => `<option value="${number}">${text(key as keyof typeof CARDS)}`,
  );
  const back = session.cancel_url ? `<p><a href="${escapeHtml(session.cancel_url)}">${text('back')}</a></p>` : '';
  const body = `${failed ? `<p class="error" role="alert">${text('declined')}</p>` : ''}<table>${lines.join('')}</table>
<form method="post"><label>${text('email')}<input name="email" type="email" required value="${escapeHtml(known)}"></label>
<label>${text('name')}<input name="name" required></label>
<label>${text('card')}<select name="card">${options.join('')}</select></label><button>${label}</button></form>${back}`;
  return page(locale, label, body, failed ? 402 : 200);
}

/** GET and POST /c/pay/{session}: what the payer sees, and the pay button. */
export function checkoutPage(ledger: Ledger, session: Session, call: Call, locale: Locale): Answer {
  const text = texter(locale);
  if (session.status !== 'open') return page(locale, text('closed'), '', 410);
  if (call.method !== 'POST') return form(ledger, session, locale, false);
  const given = new URLSearchParams(call.body);
  const card = cardByNumber(given.get('card') ?? CARDS.cardPays);
  if (!card) return form(ledger, session, locale, true);
  try {
    completeSession(ledger, session, { email: given.get('email') ?? '', name: given.get('name') ?? '', card });
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return form(ledger, session, locale, true);
  }
  return redirect(String(session.success_url).replaceAll('{CHECKOUT_SESSION_ID}', session.id));
}
