import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tenants } from '@/db/schema/tenants';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { requireTenant, TenantRecord, tenantRecord } from '../tenant-record';

/**
 * Takes a tenant's hosts off: every page there says so and nobody can act, from the moment the host maps hear of it.
 * Nothing is deleted. The house tenant carries the platform host, so it cannot be suspended.
 */
export const suspendTenant = operation({
  name: 'tenant.suspend',
  scope: 'platform',
  allow: ['super_admin'],
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1, 'required').max(500) }),
  output: TenantRecord,
  async run({ input, ctx, tx, record }) {
    const before = await requireTenant(tx, input.id);
    if (before.isHouse) throw conflict('house_tenant_stays');
    if (before.status !== 'active') throw conflict('tenant_not_active');
    const [after] = await tx
      .update(tenants)
      .set({ status: 'suspended', suspendedAt: ctx.clock.now(), suspendedReason: input.reason })
      .where(eq(tenants.id, before.id))
      .returning();
    const shown = tenantRecord(after ?? before);
    const resource = { type: 'tenant', id: before.id };
    await record({ resource, tenantId: before.id, before: tenantRecord(before), after: shown });
    return shown;
  },
});
