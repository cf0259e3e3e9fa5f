import type { Wire } from './blank';
import { copied, update } from './change';
import { invalid } from './error';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Intent, Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

type Charge = Stored & { amount_captured: number; amount_refunded: number; currency: string; status: string };

/** Gives money of a charge back, all that is left unless an amount is given. */
export function refundCharge(ledger: Ledger, charge: Charge, input: Wire): Stored {
  const left = charge.amount_captured - charge.amount_refunded;
  if (charge.status !== 'succeeded') throw invalid(`Charge ${charge.id} has not been paid.`, 'charge');
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, 'charge', 'charge_already_refunded');
  const amount = Number(input.amount ?? left);
  if (amount < 1 || amount > left) {
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`, 'amount');
  }
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  const refund = ledger.add('refund', {
    amount,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason: input.reason ?? null,
    status: 'succeeded',
    metadata: input.metadata || {},
  });
  ledger.emit('charge.refunded', charge);
  ledger.emit('refund.created', refund);
  return refund;
}

function chargeOf(ledger: Ledger, input: Wire): Charge {
  if (typeof input.charge === 'string') return ledger.get<Charge>('charge', input.charge, 'charge');
  if (typeof input.payment_intent !== 'string') {
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
  }
  const intent = ledger.get<Intent>('payment_intent', input.payment_intent, 'payment_intent');
  if (!intent.latest_charge || intent.status !== 'succeeded') {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, 'payment_intent');
  }
  return ledger.get<Charge>('charge', intent.latest_charge);
}

export const refundOperations: Operations = {
  'POST /v1/refunds': operation(['amount', 'charge', 'payment_intent', 'reason', 'metadata'], ({ ledger, input }) =>
    present(ledger, refundCharge(ledger, chargeOf(ledger, input), { ...input, ...copied(input, ['reason']) })),
  ),
  'GET /v1/refunds/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('refund', params.id))),
  'POST /v1/refunds/{id}': operation(['metadata'], ({ ledger, params, input }) => {
    const refund = ledger.get('refund', params.id);
    update(ledger, refund, input, [], 'refund.updated');
    return present(ledger, refund);
  }),
  'GET /v1/refunds': listing(['charge', 'payment_intent'], (context) =>
    listPage(context, matching(context.ledger.all('refund'), context.input, ['charge', 'payment_intent'])),
  ),
};
