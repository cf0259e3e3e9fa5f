import { invalid } from './error';
import { cancelIntent } from './intents';
import type { Ledger } from './ledger';
import type { Intent, Invoice } from './objects';

/** Ends an open invoice that will not be paid. */
export function closeInvoice(ledger: Ledger, invoice: Invoice, status: 'void' | 'uncollectible'): void {
  const from = status === 'void' ? ['open', 'uncollectible'] : ['open'];
  if (!from.includes(invoice.status)) {
    throw invalid(`You can only pass in open invoices. This invoice isn't open.`, 'invoice', 'invoice_not_editable');
  }
  invoice.status = status;
  invoice.auto_advance = false;
  if (status === 'void') {
    invoice.status_transitions.voided_at = ledger.now();
    const intent = ledger.all<Intent>('payment_intent').find((one) => one._invoice === invoice.id);
    if (intent) cancelIntent(ledger, intent, 'void_invoice');
    invoice.amount_remaining = 0;
  } else invoice.status_transitions.marked_uncollectible_at = ledger.now();
  ledger.emit(status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', invoice);
}
