import { and, count, desc, eq, ilike, or, sql } from 'drizzle-orm';
import { customers, users } from '@/db/schema/accounts';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { containing, type Listed, type Listing, slice } from '@/lib/kernel/listing';
import { type CustomerRecordView, customerColumns } from '../customer-record';

export type CustomerFilter = Listing & {
  /** Looks into name and e-mail address. */
  search?: string;
  tenantId?: string;
  plan?: string;
  isActive?: boolean;
};

/** Customers of all tenants, newest first; for staff. */
export async function listAllCustomers(tx: Tx, filter: CustomerFilter): Promise<Listed<CustomerRecordView>> {
  const wanted = containing(filter.search);
  const isActive = sql`(${customers.isActive} and ${users.isActive})`;
  const where = and(
    wanted ? or(ilike(users.email, wanted), ilike(users.fullName, wanted)) : undefined,
    filter.tenantId ? eq(customers.tenantId, filter.tenantId) : undefined,
    filter.plan ? eq(customers.subscriptionPlan, filter.plan) : undefined,
    filter.isActive === undefined ? undefined : eq(isActive, filter.isActive),
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .where(where);
  const { offset, ...shown } = slice(counted?.total ?? 0, filter);
  const rows = await tx
    .select(customerColumns)
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .innerJoin(tenants, eq(tenants.id, customers.tenantId))
    .where(where)
    .orderBy(desc(customers.createdAt), desc(customers.id))
    .limit(shown.limit)
    .offset(offset);
  return { rows, ...shown };
}
