import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customers, sessions, users } from '@/db/schema/accounts';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { CustomerRecord, readCustomerRecord } from '../customer-record';

/**
 * First document, `PUT /api/customers/:id/status`. A blocked customer is signed out everywhere at once and cannot sign in;
 * domains and sites stay as they are.
 */
export const changeCustomerStatus = operation({
  name: 'customer.change_status',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({ id: z.uuid(), is_active: z.boolean() }),
  output: CustomerRecord,
  async run({ input, ctx, tx, record }) {
    const [customer] = await tx.select().from(customers).where(eq(customers.id, input.id)).for('update');
    if (!customer) throw notFound('customer_not_found');
    const before = await readCustomerRecord(tx, customer.id);
    await tx.update(customers).set({ isActive: input.is_active }).where(eq(customers.id, customer.id));
    await tx
      .update(users)
      .set({
        isActive: input.is_active,
        ...(!input.is_active && { tokenVersion: sql`${users.tokenVersion} + 1` }),
      })
      .where(eq(users.id, customer.userId));
    if (!input.is_active) {
      await tx
        .update(sessions)
        .set({ revokedAt: ctx.clock.now() })
        .where(and(eq(sessions.userId, customer.userId), isNull(sessions.revokedAt)));
    }
    const after = await readCustomerRecord(tx, customer.id);
    await record({ resource: { type: 'customer', id: customer.id }, tenantId: customer.tenantId, before, after });
    return after;
  },
});
