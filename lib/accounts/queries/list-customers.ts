import { and, count, desc, eq, ilike, or } from 'drizzle-orm';
import { customers, users } from '@/db/schema/accounts';
import { plans } from '@/db/schema/plans';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';

export type CustomerRow = {
  id: string;
  name: string | null;
  email: string;
  planName: string | null;
  isActive: boolean;
  createdAt: Date;
  lastLogin: Date | null;
};

export type CustomerPage = { rows: CustomerRow[]; total: number; page: number; pages: number };

const pageSize = 20;

/** `%` and `_` of a search are letters like any other. */
const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Customers of the host's tenant, newest first; `search` looks into name and e-mail address. */
export async function listCustomers(
  tx: Tx,
  ctx: Context,
  { search = '', page = 1 }: { search?: string; page?: number },
): Promise<CustomerPage> {
  const wanted = contains(search.trim().slice(0, 100));
  const where = and(
    eq(customers.tenantId, ctx.tenant.id),
    search.trim() ? or(ilike(users.email, wanted), ilike(users.fullName, wanted)) : undefined,
  );
  const [counted] = await tx
    .select({ total: count() })
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await tx
    .select({
      id: customers.id,
      name: users.fullName,
      email: users.email,
      planName: plans.name,
      userActive: users.isActive,
      customerActive: customers.isActive,
      createdAt: customers.createdAt,
      lastLogin: users.lastLogin,
    })
    .from(customers)
    .innerJoin(users, eq(users.id, customers.userId))
    .leftJoin(plans, eq(plans.id, customers.planId))
    .where(where)
    .orderBy(desc(customers.createdAt), desc(customers.id))
    .limit(pageSize)
    .offset((shown - 1) * pageSize);
  return {
    rows: rows.map(({ userActive, customerActive, ...row }) => ({ ...row, isActive: userActive && customerActive })),
    total,
    page: shown,
    pages,
  };
}
