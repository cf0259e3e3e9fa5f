import { z } from 'zod';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { assertHostableName } from '../free-name';
import { DomainName, Wizard } from '../shapes';
import { stateOf, withoutZone } from '../wizard-state';
import { changeWizard, openWizard, wizardView } from '../wizards';

/** The customer's name servers stay where they are: the records are shown, and set by hand (product.md D9). */
export const selectWithoutCloudflare = operation({
  name: 'wizard.choose_without_cloudflare',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ domain: DomainName }),
  output: Wizard,
  async run({ input: { domain }, ctx, tx, record }) {
    assertHostableName(domain);
    const wizard = await openWizard(tx, ctx, domain);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const state = { ...withoutZone(stateOf(wizard)), account_type: 'none' as const };
    const changed = await changeWizard(tx, wizard.id, { state, step: 'records', cfApiTokenEncrypted: null });
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { account_type: 'none' } });
    return wizardView(changed);
  },
});
