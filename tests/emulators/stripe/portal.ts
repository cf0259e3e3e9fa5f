import type { Wire } from './blank';
import { copied, update } from './change';
import type { Ledger } from './ledger';
import { listPage, matching } from './list';
import type { Stored } from './objects';
import { listing, type Operations, operation } from './operation';
import { present } from './present';

const CONFIGURATION = ['business_profile', 'default_return_url', 'features', 'login_page', 'metadata', 'name'];
type Configuration = Stored & { features: Record<string, Wire>; business_profile: Wire; is_default: boolean };

/** Lays what was given over an object, field by field. */
function overlay(target: Wire, given: Wire): void {
  for (const [field, value] of Object.entries(given)) {
    const inner = target[field];
    const both = [inner, value].every((one) => one !== null && typeof one === 'object' && !Array.isArray(one));
    if (both) overlay(inner as Wire, value as Wire);
    else target[field] = value === '' ? null : value;
  }
}

function createConfiguration(ledger: Ledger, input: Wire, isDefault: boolean): Configuration {
  const configuration = ledger.add<Configuration>('billing_portal.configuration', {
    ...copied(input, ['default_return_url', 'name']),
    is_default: isDefault,
    livemode: false,
    metadata: input.metadata ?? {},
    updated: ledger.now(),
  });
  for (const feature of Object.values(configuration.features)) feature.enabled = false;
  overlay(configuration.features, (input.features ?? {}) as Wire);
  overlay(configuration.business_profile, (input.business_profile ?? {}) as Wire);
  ledger.emit('billing_portal.configuration.created', configuration);
  return configuration;
}

/** The configuration sessions use that name none; made when it is first needed. */
function defaultConfiguration(ledger: Ledger): Configuration {
  const found = ledger.all<Configuration>('billing_portal.configuration').find((one) => one.is_default);
  const on = { enabled: true };
  const features = { invoice_history: on, payment_method_update: on, subscription_cancel: on };
  return found ?? createConfiguration(ledger, { features }, true);
}

export const portalOperations: Operations = {
  'POST /v1/billing_portal/configurations': operation(CONFIGURATION, ({ ledger, input }) =>
    present(ledger, createConfiguration(ledger, input, false)),
  ),
  'GET /v1/billing_portal/configurations/{id}': operation([], ({ ledger, params }) =>
    present(ledger, ledger.get('billing_portal.configuration', params.id)),
  ),
  'POST /v1/billing_portal/configurations/{id}': operation(
    [...CONFIGURATION, 'active'],
    ({ ledger, params, input }) => {
      const configuration = ledger.get<Configuration>('billing_portal.configuration', params.id);
      overlay(configuration.features, (input.features ?? {}) as Wire);
      overlay(configuration.business_profile, (input.business_profile || {}) as Wire);
      configuration.updated = ledger.now();
      update(ledger, configuration, input, ['active', 'default_return_url', 'name']);
      ledger.emit('billing_portal.configuration.updated', configuration);
      return present(ledger, configuration);
    },
  ),
  'GET /v1/billing_portal/configurations': listing(['active', 'is_default'], (context) =>
    listPage(
      context,
      matching(context.ledger.all('billing_portal.configuration'), context.input, ['active', 'is_default']),
    ),
  ),
  'POST /v1/billing_portal/sessions': operation(
    ['customer', 'configuration', 'return_url', 'locale'],
    ({ ledger, input }) => {
      const customer = ledger.get('customer', input.customer, 'customer');
      const configuration = input.configuration
        ? ledger.get('billing_portal.configuration', input.configuration, 'configuration')
        : defaultConfiguration(ledger);
      const session = ledger.add('billing_portal.session', {
        ...copied(input, ['return_url', 'locale']),
        configuration: configuration.id,
        customer: customer.id,
        livemode: false,
      });
      ledger.emit('billing_portal.session.created', session);
      return present(ledger, session);
    },
  ),
};
