import { sql } from 'drizzle-orm';
import type { Tx } from '@/lib/kernel/database';

const rowsOf = (result: Iterable<unknown>) => [...result] as { key: string; amount: string | number }[];

const grouped = async (tx: Tx, query: ReturnType<typeof sql>): Promise<Record<string, number>> =>
  Object.fromEntries(rowsOf(await tx.execute(query)).map(({ key, amount }) => [key, Number(amount)]));

const total = (groups: Record<string, number>) => Object.values(groups).reduce((sum, each) => sum + each, 0);

/** A licence's price for a month, in minor units: a year's by twelve, a quarter's by three. */
const monthly = sql`round(sum(amount / case billing_period when 'yearly' then 12.0 when 'quarterly' then 3.0 else 1.0 end))`;

/** What the platform holds now, by status, and what its paid licences bring in a month, by currency (minor units). */
export async function platformStats(tx: Tx) {
  const tenants = await grouped(tx, sql`select status as key, count(*) as amount from tenants.tenants group by 1`);
  const customers = await grouped(
    tx,
    sql`select case when c.is_active and u.is_active then 'active' else 'inactive' end as key, count(*) as amount
      from accounts.customers c join accounts.users u on u.id = c.user_id group by 1`,
  );
  const domains = await grouped(
    tx,
    sql`select status as key, count(*) as amount from domains.hosted_domains where deleted_at is null group by 1`,
  );
  const sites = await grouped(
    tx,
    sql`select status as key, count(*) as amount from sites.sites where deleted_at is null group by 1`,
  );
  const recurring = await grouped(
    tx,
    sql`select currency as key, ${monthly} as amount from licences.licences
      where superseded_at is null and status in ('active', 'grace_period') and amount > 0 group by 1 order by 1`,
  );
  const newCustomers = await grouped(
    tx,
    sql`select 'recent' as key, count(*) as amount from accounts.customers where created_at > now() - interval '30 days'`,
  );
  const group = (byStatus: Record<string, number>) => ({ total: total(byStatus), byStatus });
  return {
    tenants: group(tenants),
    customers: { ...group(customers), recent: newCustomers.recent ?? 0 },
    domains: group(domains),
    sites: group(sites),
    monthlyRevenue: Object.entries(recurring).map(([currency, amount]) => ({ currency, amount })),
  };
}

export type PlatformStats = Awaited<ReturnType<typeof platformStats>>;
