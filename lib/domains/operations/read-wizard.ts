import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { DomainName, Wizard } from '../shapes';
import { findWizard, openWizards, wizardView } from '../wizards';

/** Where the customer stands: a given wizard, the one of a domain, or the last used. */
export const readWizard = operation({
  name: 'wizard.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ wizard_id: z.uuid().optional(), domain: DomainName.optional() }),
  output: z.object({ wizard: Wizard.nullable() }),
  async run({ input: { wizard_id, domain }, ctx, tx }) {
    const wizard = wizard_id
      ? await findWizard(tx, ctx, { id: wizard_id })
      : domain
        ? await findWizard(tx, ctx, { domain })
        : (await openWizards(tx, ctx))[0];
    return { wizard: wizard ? wizardView(wizard) : null };
  },
});
