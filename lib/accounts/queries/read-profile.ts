import { eq } from 'drizzle-orm';
import { customers, users } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';

export type Profile = {
  name: string | null;
  email: string;
  role: 'customer' | 'tenant_admin';
  createdAt: Date;
  lastLogin: Date | null;
  planName: string | null;
};

/** The caller's own account. @throws not_found when it was deleted meanwhile. */
export async function readProfile(tx: Tx, ctx: Context): Promise<Profile> {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw notFound();
  const [row] = await tx
    .select({
      name: users.fullName,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      lastLogin: users.lastLogin,
      planName: plans.name,
    })
    .from(users)
    .leftJoin(customers, eq(customers.userId, users.id))
    .leftJoin(plans, eq(plans.id, customers.planId))
    .where(eq(users.id, actor.id));
  if (!row) throw notFound();
  return row;
}
