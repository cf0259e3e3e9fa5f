import { and, eq, isNull } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import type { Tx } from '@/lib/kernel/database';

/**
 * Notes that a customer is past the first-domain wizard, finished or put away: it never opens by itself again. The
 * first time stays. Gives whether this was it.
 */
export async function markOnboarded(tx: Tx, customerId: string, at: Date): Promise<boolean> {
  const marked = await tx
    .update(customers)
    .set({ onboardedAt: at })
    .where(and(eq(customers.id, customerId), isNull(customers.onboardedAt)))
    .returning({ id: customers.id });
  return marked.length > 0;
}
