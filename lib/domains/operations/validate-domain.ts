import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { assertHostableName, assertNameIsFree, assertRoomForDomain } from '../free-name';
import { DomainName } from '../shapes';
import { unicodeName } from '../unicode-name';
import { stateOf } from '../wizard-state';
import { changeWizard, loadBalancerOf, openWizard } from '../wizards';

const ValidateDomain = z.object({ domain: DomainName, project_name: z.string().trim().max(100).optional() });
const ValidatedDomain = z.object({
  wizard_id: z.uuid(),
  domain: z.string(),
  unicode_domain: z.string(),
  lb_ip: z.string(),
});

/** Step 1 of "Domain Ekleme": form, duplicates, limit. Opens the wizard, or finds the one already open. */
export const validateDomain = operation({
  name: 'domain.validate',
  allow: ['customer', 'tenant_admin'],
  input: ValidateDomain,
  output: ValidatedDomain,
  async run({ input: { domain, project_name }, ctx, tx, record }) {
    assertHostableName(domain);
    await assertNameIsFree(tx, domain);
    await assertRoomForDomain(tx, ctx);
    const wizard = await openWizard(tx, ctx, domain);
    if (project_name) await changeWizard(tx, wizard.id, { state: { ...stateOf(wizard), project_name } });
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { domain } });
    return { wizard_id: wizard.id, domain, unicode_domain: unicodeName(domain), lb_ip: loadBalancerOf(domain) };
  },
});
