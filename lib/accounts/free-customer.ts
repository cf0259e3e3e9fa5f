import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { customers } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import type { Tx } from '@/lib/kernel/database';

type Wish = { tenantId: string; userId: string; now: Date; onboardedAt?: Date };

/** Gives a user a customer's profile, on the tenant's free plan: its own, else the one all tenants offer. */
export async function makeFreeCustomer(
  tx: Tx,
  { tenantId, userId, now, onboardedAt }: Wish,
): Promise<typeof customers.$inferSelect> {
  const [plan] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.slug, 'free'), or(isNull(plans.tenantId), eq(plans.tenantId, tenantId))))
    .orderBy(sql`${plans.tenantId} nulls last`)
    .limit(1);
  const [customer] = await tx
    .insert(customers)
    .values({
      tenantId,
      userId,
      onboardedAt,
      subscriptionStart: now,
      ...(plan && {
        planId: plan.id,
        subscriptionPlan: plan.slug,
        maxDomains: plan.maxDomains,
        maxContainers: plan.maxContainers,
        maxStorageGb: plan.maxStorageGb,
        maxBandwidthGb: plan.maxBandwidthGb,
      }),
    })
    .returning();
  if (!customer) throw new Error('the customer was not written');
  return customer;
}
