import { copied, update } from './change';
import { listPage, matching } from './list';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const CHANGEABLE = ['active', 'country', 'description', 'display_name', 'jurisdiction', 'state', 'tax_type'];

export const taxRateOperations: Operations = {
  'POST /v1/tax_rates': operation([...CHANGEABLE, 'inclusive', 'percentage', 'metadata'], ({ ledger, input }) => {
    const rate = ledger.add('tax_rate', {
      ...copied(input, [...CHANGEABLE, 'inclusive', 'percentage']),
      rate_type: 'percentage',
      metadata: input.metadata || {},
    });
    ledger.emit('tax_rate.created', rate);
    return present(ledger, rate);
  }),
  'GET /v1/tax_rates/{id}': operation([], ({ ledger, params }) => present(ledger, ledger.get('tax_rate', params.id))),
  'POST /v1/tax_rates/{id}': operation([...CHANGEABLE, 'metadata'], ({ ledger, params, input }) => {
    const rate = ledger.get('tax_rate', params.id);
    update(ledger, rate, input, CHANGEABLE, 'tax_rate.updated');
    return present(ledger, rate);
  }),
  'GET /v1/tax_rates': listing(['active', 'inclusive'], (context) =>
    listPage(context, matching(context.ledger.all('tax_rate'), context.input, ['active', 'inclusive'])),
  ),
};
