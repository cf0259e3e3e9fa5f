import { users } from '@/db/schema/accounts';
import type { Tx } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { makeFreeCustomer } from './free-customer';

type Wish = {
  tenantId: string;
  email: string;
  fullName: string;
  passwordHash: string;
  locale: 'tr' | 'en' | 'de';
  now: Date;
};

/** The first person of a new tenant: its admin, with a customer's profile like everybody's, past the first-domain wizard. */
export async function makeTenantAdmin(tx: Tx, { now, ...person }: Wish): Promise<typeof users.$inferSelect> {
  const [user] = await tx
    .insert(users)
    .values({ id: newId(), ...person, role: 'tenant_admin' })
    .returning();
  if (!user) throw new Error('the admin was not written');
  await makeFreeCustomer(tx, { tenantId: user.tenantId, userId: user.id, now, onboardedAt: now });
  return user;
}
