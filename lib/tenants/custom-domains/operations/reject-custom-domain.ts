import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains } from '@/db/schema/tenants';
import { operation } from '@/lib/kernel/operation';
import { emitEvent } from '@/lib/kernel/outbox';
import { releaseProvider } from '../release-provider';
import { requireAnyDomain } from '../require-any';
import { subjectType } from '../rows';
import { CustomDomain } from '../shapes';
import { customDomainView, historyOf } from '../view';

/** Staff refuse a host, or take one out of service; the tenant's admins read why. */
export const rejectCustomDomain = operation({
  name: 'custom_domain.reject',
  scope: 'platform',
  allow: ['super_admin'],
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1, 'required').max(500) }),
  output: CustomDomain,
  async run({ input, ctx, tx, record }) {
    const { row: before, tenant } = await requireAnyDomain(tx, ctx, input.id);
    const [after = before] = await tx
      .update(customDomains)
      .set({
        status: 'failed',
        failure: 'custom_domain_rejected',
        rejection: input.reason,
        approvedAt: null,
        approvedBy: null,
        proofLostAt: null,
        providerHostnameId: null,
        certificateUntil: null,
      })
      .where(eq(customDomains.id, before.id))
      .returning();
    await releaseProvider(tx, before);
    const resource = { type: subjectType, id: after.id };
    const details = { reason: input.reason };
    await record({ resource, tenantId: tenant.id, before: historyOf(before), after: historyOf(after), details });
    const event = { id: after.id, host: after.host, reason: input.reason };
    await emitEvent(tx, tenant.id, 'custom_domain.rejected', event);
    return customDomainView(after, tenant, { primaryHost: undefined, runId: undefined });
  },
});
