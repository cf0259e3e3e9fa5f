import { z } from 'zod';
import { markOnboarded } from '@/lib/accounts';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { changeWizard, requireWizard } from '../wizards';

/** Puts a wizard away; its sealed token goes with it. A zone made at Cloudflare stays there. */
export const abandonWizard = operation({
  name: 'wizard.abandon',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ wizard_id: z.uuid() }),
  output: z.object({ wizard_id: z.uuid() }),
  async run({ input, ctx, tx, record }) {
    const wizard = await requireWizard(tx, ctx, { id: input.wizard_id }, true);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    await changeWizard(tx, wizard.id, { finishedAt: ctx.clock.now(), cfApiTokenEncrypted: null });
    await markOnboarded(tx, wizard.customerId, ctx.clock.now());
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { domain: wizard.domainName } });
    return { wizard_id: wizard.id };
  },
});
