import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { customers, users } from '@/db/schema/accounts';
import { staff } from '@/db/schema/staff';
import { platformTransaction } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { AdminView, adminView, CustomerView, customerView, UserView, userView } from '../person';

/** Who is signed in: a user with their customer profile, or a staff member (both documents' `GET /api/auth/me`). */
export const readMe = operation({
  name: 'account.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: z.object({ user: UserView.nullable(), customer: CustomerView.nullable(), admin: AdminView.nullable() }),
  async run({ ctx, tx }) {
    const { actor } = ctx;
    if (actor.kind === 'staff') {
      const [member] = await platformTransaction((platform) =>
        platform.select().from(staff).where(eq(staff.id, actor.id)),
      );
      if (!member) throw notFound();
      return { user: null, customer: null, admin: adminView(member) };
    }
    if (actor.kind !== 'user') throw notFound();
    const [user] = await tx.select().from(users).where(eq(users.id, actor.id));
    const [customer] = await tx.select().from(customers).where(eq(customers.userId, actor.id));
    if (!user) throw notFound();
    return { user: userView(user), customer: customer ? customerView(customer) : null, admin: null };
  },
});
