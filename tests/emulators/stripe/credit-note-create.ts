import { roundMoney } from './amounts';
import type { Wire } from './blank';
import { invalid, notBuilt } from './error';
import { markPaid } from './invoice-payment';
import type { Ledger } from './ledger';
import type { Customer, Intent, Invoice, Stored } from './objects';
import { innerList } from './present';
import { refundCharge } from './refunds';

export type Note = Stored & { amount: number; invoice: string; status: string; _lines: Wire[] };

/** The lines of a note: of the invoice, or of one's own. */
function noteLines(ledger: Ledger, invoice: Invoice, input: Wire): Wire[] {
  const given = (input.lines ?? []) as Wire[];
  if (given.length === 0) {
    const amount = Number(input.amount ?? invoice.total - invoice.post_payment_credit_notes_amount);
    const line = { amount, description: 'Credit', type: 'custom_line_item', quantity: 1, unit_amount: amount };
    return [ledger.make('credit_note_line_item', { ...line, unit_amount_decimal: String(amount) })];
  }
  return given.map((line, i) => {
    if (line.type === 'custom_line_item') {
      const unit = Number(line.unit_amount ?? line.unit_amount_decimal ?? 0);
      const quantity = Number(line.quantity ?? 1);
      const amount = roundMoney(unit * quantity);
      const fields = { amount, description: line.description, type: line.type, quantity, unit_amount: unit };
      return ledger.make('credit_note_line_item', { ...fields, unit_amount_decimal: String(unit) });
    }
    const of = invoice._lines.find((one) => one.id === line.invoice_line_item);
    if (!of) throw invalid(`No such invoice line item: '${line.invoice_line_item}'`, `lines[${i}][invoice_line_item]`);
    const share = line.quantity === undefined || !of.quantity ? 1 : Number(line.quantity) / of.quantity;
    const taken = (of.discount_amounts as { amount: number }[]).reduce((sum, part) => sum + part.amount, 0);
    const amount = Number(line.amount ?? roundMoney((of.amount - taken) * share));
    const fields = { amount, description: of.description, invoice_line_item: of.id, type: 'invoice_line_item' };
    return ledger.make('credit_note_line_item', { ...fields, quantity: line.quantity ?? of.quantity });
  });
}

/** A new credit note: lowers an open invoice, or credits and refunds a paid one. */
export function createNote(ledger: Ledger, input: Wire): Note {
  const invoice = ledger.get<Invoice>('invoice', input.invoice, 'invoice');
  if (invoice.status !== 'open' && invoice.status !== 'paid') {
    throw invalid('You can only create credit notes for open or paid invoices.', 'invoice');
  }
  if (invoice._lines.some((line) => ((line.taxes ?? []) as Wire[]).length > 0)) {
    throw notBuilt('credit notes of invoices with tax');
  }
  const paid = invoice.status === 'paid';
  const lines = noteLines(ledger, invoice, input);
  const amount = lines.reduce((sum, line) => sum + Number(line.amount), 0);
  const left = paid ? invoice.amount_paid - invoice.post_payment_credit_notes_amount : invoice.amount_remaining;
  if (amount < 1 || amount > left) throw invalid(`The credit note amount must be between 1 and ${left}.`, 'amount');
  const refunded = Number(input.refund_amount ?? 0);
  const outside = Number(input.out_of_band_amount ?? 0);
  const credited = Number(input.credit_amount ?? (paid ? amount - refunded - outside : 0));
  if (paid && refunded + outside + credited !== amount) {
    throw invalid('The sum of credit, refund and out of band amounts must equal the credit note amount.', 'amount');
  }
  const customer = ledger.get<Customer>('customer', invoice.customer);
  const intent = ledger.all<Intent>('payment_intent').find((one) => one._invoice === invoice.id);
  const charge = refunded > 0 ? ledger.get('charge', intent?.latest_charge) : undefined;
  const refund = charge && refundCharge(ledger, charge as Parameters<typeof refundCharge>[1], { amount: refunded });
  const note = ledger.add<Note>('credit_note', {
    amount,
    currency: invoice.currency,
    customer: invoice.customer,
    effective_at: ledger.now(),
    invoice: invoice.id,
    memo: input.memo ?? null,
    metadata: input.metadata ?? {},
    number: `${invoice.number}-CN-${String(ledger.next()).padStart(2, '0')}`,
    out_of_band_amount: outside || null,
    pdf: `${ledger.baseUrl}/i/${invoice.id}`,
    post_payment_amount: paid ? amount : 0,
    pre_payment_amount: paid ? 0 : amount,
    reason: input.reason ?? null,
    refunds: refund
      ? [{ amount_refunded: refunded, payment_record_refund: null, refund: refund.id, type: 'refund' }]
      : [],
    subtotal: amount,
    subtotal_excluding_tax: amount,
    total: amount,
    total_excluding_tax: amount,
    total_taxes: [],
    type: paid ? 'post_payment' : 'pre_payment',
    _lines: lines,
  });
  note.lines = innerList(lines, `/v1/credit_notes/${note.id}/lines`);
  if (paid) {
    invoice.post_payment_credit_notes_amount += amount;
    customer.balance -= credited;
  } else {
    invoice.pre_payment_credit_notes_amount += amount;
    invoice.amount_remaining -= amount;
    invoice.amount_due -= amount;
    if (intent) intent.amount = invoice.amount_remaining;
  }
  ledger.emit('credit_note.created', note);
  if (!paid && invoice.amount_remaining === 0) markPaid(ledger, invoice);
  return note;
}
