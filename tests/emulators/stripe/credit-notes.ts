import { update } from './change';
import { createNote, type Note } from './credit-note-create';
import { invalid } from './error';
import { listPage, matching } from './list';
import type { Invoice, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const TAKEN = [
  'invoice',
  'amount',
  'lines',
  'memo',
  'reason',
  'metadata',
  'refund_amount',
  'credit_amount',
  'out_of_band_amount',
];

export const creditNoteOperations: Operations = {
  'POST /v1/credit_notes': operation(TAKEN, ({ ledger, input }) => present(ledger, createNote(ledger, input))),
  'GET /v1/credit_notes/preview': operation(TAKEN, ({ ledger, input }) => {
    const scratch = ledger.scratch();
    return present(scratch, createNote(scratch, input));
  }),
  'GET /v1/credit_notes/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('credit_note', params.id)),
  ),
  'POST /v1/credit_notes/{id}': operation(['memo', 'metadata'], ({ ledger, params, input }) => {
    const note = ledger.get('credit_note', params.id);
    update(ledger, note, input, ['memo'], 'credit_note.updated');
    return present(ledger, note);
  }),
  'GET /v1/credit_notes': listing(['customer', 'invoice'], (context) =>
    listPage(context, matching(context.ledger.all('credit_note'), context.input, ['customer', 'invoice'])),
  ),
  'GET /v1/credit_notes/{id}/lines': listing([], (context) => {
    const note = context.ledger.get<Note>('credit_note', context.params.id);
    return listPage(context, note._lines as Stored[], false);
  }),
  'POST /v1/credit_notes/{id}/void': operation([], ({ ledger, params }) => {
    const note = ledger.get<Note>('credit_note', params.id);
    const invoice = ledger.get<Invoice>('invoice', note.invoice);
    if (note.status === 'void' || invoice.status !== 'open') {
      throw invalid('You can only void a credit note of an open invoice.', 'id');
    }
    Object.assign(note, { status: 'void', voided_at: ledger.now() });
    invoice.pre_payment_credit_notes_amount -= note.amount;
    invoice.amount_remaining += note.amount;
    invoice.amount_due += note.amount;
    ledger.emit('credit_note.voided', note);
    return present(ledger, note);
  }),
};
