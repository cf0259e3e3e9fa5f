import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { approve } from '../approval';
import { requireAnyDomain } from '../require-any';
import { subjectType } from '../rows';
import { CustomDomain } from '../shapes';
import { customDomainView, historyOf } from '../view';

/** Staff let a proved host into service; the run that sees to it is in `runId`. */
export const approveCustomDomain = operation({
  name: 'custom_domain.approve',
  scope: 'platform',
  allow: ['super_admin'],
  input: z.object({ id: z.uuid() }),
  output: CustomDomain,
  async run({ input, ctx, tx, record }) {
    const { row: before, tenant } = await requireAnyDomain(tx, ctx, input.id);
    const { after, runId } = await approve(tx, ctx, before);
    const resource = { type: subjectType, id: after.id };
    await record({ resource, tenantId: tenant.id, before: historyOf(before), after: historyOf(after) });
    return customDomainView(after, tenant, { primaryHost: undefined, runId: runId ?? undefined });
  },
});
