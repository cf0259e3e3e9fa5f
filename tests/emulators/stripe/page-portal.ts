import type { Answer, Call } from '../vendor';
import type { Ledger } from './ledger';
import type { Invoice, Stored, Subscription } from './objects';
import { escapeHtml, type Locale, money, page, redirect, texter } from './page-html';
import { currentEnd } from './subscription-renew';
import { updateSubscription } from './subscription-update';

/** GET and POST /p/session/{session}: the customer's subscriptions and invoices. */
export function portalPage(ledger: Ledger, session: Stored, call: Call, locale: Locale): Answer {
  const text = texter(locale);
  const date = (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at * 1000);
  const mine = (one: Subscription) => one.customer === session.customer && one.status !== 'canceled';
  const own = ledger.all<Subscription>('subscription').filter(mine);
  if (call.method === 'POST') {
    const given = new URLSearchParams(call.body);
    const subscription = own.find(({ id }) => id === given.get('subscription'));
    const ends = given.get('act') === 'cancel';
    if (subscription) updateSubscription(ledger, subscription, { cancel_at_period_end: ends });
    return redirect(`${ledger.baseUrl}/p/session/${session.id}`);
  }
  const rows = own.map((one) => {
    const ends = one.cancel_at_period_end;
    const product = ledger.find('price', one._items[0]?.price)?.product;
    const name = escapeHtml(ledger.find('product', product)?.name ?? one.id);
    const when = text(ends ? 'endsOn' : 'renewsOn', { date: date(currentEnd(one)) });
    return `<form method="post"><h2>${name}</h2><p>${when}</p><input type="hidden" name="subscription" value="${one.id}">
<button class="plain" name="act" value="${ends ? 'resume' : 'cancel'}">${text(ends ? 'resume' : 'cancel')}</button></form>`;
  });
  const invoices = ledger.all<Invoice>('invoice').filter((one) => one.customer === session.customer && one.number);
  const lines = invoices.map((one) => {
    const amount = escapeHtml(money(locale, one.total, one.currency));
    const label = `${one.number} · ${text(one.status as 'paid')}`;
    return `<tr><td><a href="/i/${one.id}">${label}</a></td><td>${amount}</td></tr>`;
  });
  const history = lines.length > 0 ? `<h2>${text('invoices')}</h2><table>${lines.join('')}</table>` : '';
  const back = session.return_url ? `<p><a href="${escapeHtml(session.return_url)}">${text('back')}</a></p>` : '';
  const subscriptions = rows.length > 0 ? rows.join('') : `<p>${text('none')}</p>`;
  return page(locale, text('portalTitle'), `${subscriptions}${history}${back}`);
}
