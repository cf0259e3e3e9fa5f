import type { Answer, Call } from '../vendor';
import { authenticate } from './charging';
import { settleInvoiceOf } from './invoice-payment';
import type { Ledger } from './ledger';
import type { Intent, Invoice } from './objects';
import { escapeHtml, type Locale, money, page, redirect, texter } from './page-html';

/** GET and POST /authenticate/{intent}: the bank asks the cardholder. */
export function authenticationPage(ledger: Ledger, intent: Intent, call: Call, locale: Locale): Answer {
  const text = texter(locale);
  if (intent.status !== 'requires_action') return page(locale, text('closed'), '', 410);
  if (call.method !== 'POST') {
    const amount = money(locale, intent.amount, intent.currency);
    const body = `<p>${text('authText', { amount })}</p><form method="post"><button name="act" value="approve">${text('approve')}</button>
<button class="plain" name="act" value="refuse">${text('refuse')}</button></form>`;
    return page(locale, text('authTitle'), body);
  }
  authenticate(ledger, intent, new URLSearchParams(call.body).get('act') === 'approve');
  settleInvoiceOf(ledger, intent);
  const paid = ledger.get<Intent>('payment_intent', intent.id).status === 'succeeded';
  const status = paid ? 'succeeded' : 'failed';
  const query = `payment_intent=${intent.id}&redirect_status=${status}`;
  if (intent._returnUrl) return redirect(`${intent._returnUrl}${intent._returnUrl.includes('?') ? '&' : '?'}${query}`);
  return { ...page(locale, text(paid ? 'paid' : 'declined'), ''), keep: true };
}

/** GET /i/{invoice}: the hosted invoice. */
export function invoicePage(invoice: Invoice, locale: Locale): Answer {
  const text = texter(locale);
  const row = (label: string, amount: number) =>
    `<tr><td>${label}</td><td>${escapeHtml(money(locale, amount, invoice.currency))}</td></tr>`;
  const lines = invoice._lines.map((line) => row(escapeHtml(line.description ?? ''), line.amount));
  const body = `<p>${text(invoice.status as 'paid')}</p><table>${lines.join('')}${row(`<b>${text('total')}</b>`, invoice.total)}</table>`;
  return page(locale, text('invoice', { number: invoice.number ?? '' }), body);
}
