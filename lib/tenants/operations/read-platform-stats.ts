import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { platformStats } from '../queries/platform-stats';

const Counted = z.record(z.string(), z.number());

/** `GET /api/admin/stats` (first document), in its snake_case; revenue in whole units of each currency. */
export const readPlatformStats = operation({
  name: 'platform.read_stats',
  kind: 'read',
  scope: 'platform',
  allow: ['admin', 'super_admin'],
  input: z.object({}),
  output: z.object({
    total_tenants: z.number(),
    tenants_by_status: Counted,
    total_customers: z.number(),
    active_customers: z.number(),
    new_customers: z.number(),
    total_domains: z.number(),
    domains_by_status: Counted,
    total_containers: z.number(),
    containers_by_status: Counted,
    monthly_revenue: z.array(z.object({ currency: z.string(), amount: z.number() })),
  }),
  async run({ tx }) {
    const stats = await platformStats(tx);
    return {
      total_tenants: stats.tenants.total,
      tenants_by_status: stats.tenants.byStatus,
      total_customers: stats.customers.total,
      active_customers: stats.customers.byStatus.active ?? 0,
      new_customers: stats.customers.recent,
      total_domains: stats.domains.total,
      domains_by_status: stats.domains.byStatus,
      total_containers: stats.sites.total,
      containers_by_status: stats.sites.byStatus,
      monthly_revenue: stats.monthlyRevenue.map(({ currency, amount }) => ({ currency, amount: amount / 100 })),
    };
  },
});
