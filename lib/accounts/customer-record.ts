import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { customers, users } from '@/db/schema/accounts';
import { hostedDomains } from '@/db/schema/domains';
import { sites } from '@/db/schema/sites';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';

const Instant = z.date().nullable();

/** A customer as staff see one (first document, "Müşteri Listesi"), with the tenant it belongs to. */
export const CustomerRecord = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  tenant_id: z.uuid(),
  tenant: z.string(),
  email: z.string(),
  full_name: z.string().nullable(),
  subscription_plan: z.string(),
  plan_id: z.uuid().nullable(),
  billing_cycle: z.string().nullable(),
  subscription_start: Instant,
  subscription_end: Instant,
  max_domains: z.number(),
  max_containers: z.number(),
  max_storage_gb: z.number(),
  max_bandwidth_gb: z.number(),
  domain_count: z.number(),
  container_count: z.number(),
  is_active: z.boolean(),
  created_at: z.date(),
  last_login: Instant,
});
export type CustomerRecordView = z.output<typeof CustomerRecord>;

/** The columns behind `CustomerRecord`; join `users` and `tenants`. */
export const customerColumns = {
  id: customers.id,
  user_id: customers.userId,
  tenant_id: customers.tenantId,
  tenant: tenants.slug,
  email: users.email,
  full_name: users.fullName,
  subscription_plan: customers.subscriptionPlan,
  plan_id: customers.planId,
  billing_cycle: customers.billingCycle,
  subscription_start: customers.subscriptionStart,
  subscription_end: customers.subscriptionEnd,
  max_domains: customers.maxDomains,
  max_containers: customers.maxContainers,
  max_storage_gb: customers.maxStorageGb,
  max_bandwidth_gb: customers.maxBandwidthGb,
  domain_count: sql<number>`(select count(*)::int from ${hostedDomains}
    where ${hostedDomains.customerId} = ${customers.id} and ${hostedDomains.deletedAt} is null)`,
  container_count: sql<number>`(select count(*)::int from ${sites}
    where ${sites.customerId} = ${customers.id} and ${sites.deletedAt} is null)`,
  is_active: sql<boolean>`${customers.isActive} and ${users.isActive}`,
  created_at: customers.createdAt,
  last_login: users.lastLogin,
};

/** Of any tenant. @throws not_found */
export async function readCustomerRecord(tx: Tx, id: string): Promise<CustomerRecordView> {
  const [row] = await tx
    .select(customerColumns)
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .innerJoin(tenants, eq(tenants.id, customers.tenantId))
    .where(eq(customers.id, id));
  if (!row) throw notFound('customer_not_found');
  return row;
}
