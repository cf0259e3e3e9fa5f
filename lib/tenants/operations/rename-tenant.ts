import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tenants } from '@/db/schema/tenants';
import { operation } from '@/lib/kernel/operation';
import { requireTenant, TenantRecord, tenantRecord } from '../tenant-record';

/** Changes what staff call a tenant; what its visitors read is its branding's display name. */
export const renameTenant = operation({
  name: 'tenant.rename',
  scope: 'platform',
  allow: ['super_admin'],
  input: z.object({ id: z.uuid(), name: z.string().trim().min(1, 'required').max(100) }),
  output: TenantRecord,
  async run({ input, tx, record }) {
    const before = await requireTenant(tx, input.id);
    const [after] = await tx.update(tenants).set({ name: input.name }).where(eq(tenants.id, before.id)).returning();
    const shown = tenantRecord(after ?? before);
    const resource = { type: 'tenant', id: before.id };
    await record({ resource, tenantId: before.id, before: tenantRecord(before), after: shown });
    return shown;
  },
});
