import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tenants } from '@/db/schema/tenants';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { requireTenant, TenantRecord, tenantRecord } from '../tenant-record';

/** Brings a suspended tenant back. */
export const activateTenant = operation({
  name: 'tenant.activate',
  scope: 'platform',
  allow: ['super_admin'],
  input: z.object({ id: z.uuid() }),
  output: TenantRecord,
  async run({ input, tx, record }) {
    const before = await requireTenant(tx, input.id);
    if (before.status !== 'suspended') throw conflict('tenant_not_suspended');
    const [after] = await tx
      .update(tenants)
      .set({ status: 'active', suspendedAt: null, suspendedReason: null })
      .where(eq(tenants.id, before.id))
      .returning();
    const shown = tenantRecord(after ?? before);
    const resource = { type: 'tenant', id: before.id };
    await record({ resource, tenantId: before.id, before: tenantRecord(before), after: shown });
    return shown;
  },
});
