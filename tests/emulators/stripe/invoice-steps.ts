import { copied } from './change';
import { invalid } from './error';
import { closeInvoice } from './invoice-close';
import { chargeInvoice, payOutOfBand } from './invoice-payment';
import { finalizeInvoice } from './invoicing';
import type { Ledger } from './ledger';
import type { Invoice } from './objects';
import { type Operations, operation } from './operation';
import { present } from './present';

const invoiceOf = (ledger: Ledger, id: string | undefined) => ledger.get<Invoice>('invoice', id, 'invoice');

/** What brings an invoice from draft to its end. */
export const invoiceStepOperations: Operations = {
  'POST /v1/invoices/{id}/finalize': operation(['auto_advance'], ({ ledger, params, input }) => {
    const invoice = invoiceOf(ledger, params.id);
    Object.assign(invoice, copied(input, ['auto_advance']));
    finalizeInvoice(ledger, invoice);
    return present(ledger, invoice);
  }),
  'POST /v1/invoices/{id}/pay': operation(
    ['payment_method', 'off_session', 'paid_out_of_band'],
    ({ ledger, params, input }) => {
      const invoice = invoiceOf(ledger, params.id);
      if (invoice.status === 'draft') finalizeInvoice(ledger, invoice);
      if (invoice.status === 'paid' && invoice.amount_due > 0) {
        throw invalid('Invoice is already paid', undefined, 'invoice_already_paid');
      }
      if (input.paid_out_of_band === true) payOutOfBand(ledger, invoice);
      else if (invoice.status !== 'paid') {
        chargeInvoice(ledger, invoice, input.payment_method as string | undefined, input.off_session !== false);
      }
      return present(ledger, invoice);
    },
  ),
  'POST /v1/invoices/{id}/void': operation([], ({ ledger, params }) => {
    const invoice = invoiceOf(ledger, params.id);
    closeInvoice(ledger, invoice, 'void');
    return present(ledger, invoice);
  }),
  'POST /v1/invoices/{id}/mark_uncollectible': operation([], ({ ledger, params }) => {
    const invoice = invoiceOf(ledger, params.id);
    closeInvoice(ledger, invoice, 'uncollectible');
    return present(ledger, invoice);
  }),
  'POST /v1/invoices/{id}/send': operation([], ({ ledger, params }) => {
    const invoice = invoiceOf(ledger, params.id);
    if (invoice.collection_method !== 'send_invoice') {
      throw invalid('You can only manually send an invoice if its collection method is `send_invoice`.');
    }
    if (invoice.status === 'draft') finalizeInvoice(ledger, invoice);
    ledger.emit('invoice.sent', invoice);
    return present(ledger, invoice);
  }),
};
