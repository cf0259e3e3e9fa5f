import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains, tenants } from '@/db/schema/tenants';
import { operation } from '@/lib/kernel/operation';
import { releaseProvider } from '../release-provider';
import { requireDomainRow, subjectType } from '../rows';
import { HostName } from '../shapes';
import { historyOf } from '../view';

/** Gives a host up: it is not served from now on, and a run removes what was made for it at the TLS provider. */
export const removeCustomDomain = operation({
  name: 'custom_domain.remove',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({ domain: HostName.optional() }),
  output: z.object({ domain: z.string(), removed: z.literal(true) }),
  async run({ input, ctx, tx, record, emit }) {
    const row = await requireDomainRow(tx, ctx, input.domain);
    await tx.delete(customDomains).where(eq(customDomains.id, row.id));
    await tx
      .update(tenants)
      .set({ primaryHost: null })
      .where(and(eq(tenants.id, ctx.tenant.id), eq(tenants.primaryHost, row.host)));
    await releaseProvider(tx, row);
    await record({ resource: { type: subjectType, id: row.id }, before: historyOf(row) });
    await emit('custom_domain.removed', { id: row.id, host: row.host });
    return { domain: row.host, removed: true as const };
  },
});
