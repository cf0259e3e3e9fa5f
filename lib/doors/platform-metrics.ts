import { sql } from 'drizzle-orm';
import { Gauge, type Registry } from 'prom-client';
import { platformTransaction, type Tx } from '@/lib/kernel/database';

type Row = { label: string; amount: string | number };

/** What the first document's "Metrics to Monitor" names and the database knows, one query each: `label`, `amount`. */
const gauges = [
  {
    name: 'konak_active_sessions',
    help: 'Sessions that still work, by kind of person.',
    label: 'kind',
    query: sql`select 'user' as label, count(*) as amount from accounts.sessions where revoked_at is null and expires_at > now()
      union all select 'staff', count(*) from accounts.staff_sessions where revoked_at is null and expires_at > now()`,
  },
  {
    name: 'konak_cloudflare_account_domains',
    help: 'Domains served through a company account at Cloudflare.',
    label: 'account',
    query: sql`select name as label, current_domain_count as amount from domains.cloudflare_accounts`,
  },
  {
    name: 'konak_cloudflare_account_domains_max',
    help: 'Most domains a company account may serve.',
    label: 'account',
    query: sql`select name as label, max_domains as amount from domains.cloudflare_accounts`,
  },
  {
    name: 'konak_tenants',
    help: 'Tenants by status.',
    label: 'status',
    query: sql`select status as label, count(*) as amount from tenants.tenants group by 1`,
  },
  {
    name: 'konak_domains',
    help: 'Hosted domains by status.',
    label: 'status',
    query: sql`select status as label, count(*) as amount from domains.hosted_domains where deleted_at is null group by 1`,
  },
  {
    name: 'konak_sites',
    help: 'Sites by status.',
    label: 'status',
    query: sql`select status as label, count(*) as amount from sites.sites where deleted_at is null group by 1`,
  },
  {
    name: 'konak_containers',
    help: 'Containers of sites by status.',
    label: 'status',
    query: sql`select status as label, count(*) as amount from sites.containers where status <> 'removed' group by 1`,
  },
  {
    name: 'konak_runs_open',
    help: 'Runs that are not finished, by state.',
    label: 'state',
    query: sql`select state as label, count(*) as amount from kernel.runs where finished_at is null group by 1`,
  },
  {
    name: 'konak_outbox_waiting',
    help: 'Events that were not handled yet.',
    label: 'state',
    query: sql`select 'waiting' as label, count(*) as amount from kernel.outbox where handled_at is null`,
  },
  {
    name: 'konak_database_connections',
    help: 'Connections to this database, by what they do.',
    label: 'state',
    query: sql`select coalesce(state, 'background') as label, count(*) as amount from pg_stat_activity
      where datname = current_database() group by 1`,
  },
] as const;

async function fill(tx: Tx, registry: Registry, { name, help, label, query }: (typeof gauges)[number]): Promise<void> {
  const gauge = new Gauge({ name, help, labelNames: [label], registers: [registry] });
  const rows = await tx.execute<Row>(query);
  for (const row of rows) gauge.set({ [label]: row.label }, Number(row.amount));
}

/** Asks the database for the gauges and adds them, with how long that took, to a registry made for one answer. */
export async function addPlatformMetrics(registry: Registry): Promise<void> {
  const started = performance.now();
  const up = new Gauge({ name: 'konak_database_up', help: 'Whether the database answers.', registers: [registry] });
  try {
    await platformTransaction(async (tx) => {
      for (const gauge of gauges) await fill(tx, registry, gauge);
    });
    up.set(1);
  } catch {
    up.set(0); // the process's own measurements are wanted then most of all
  }
  new Gauge({
    name: 'konak_database_metrics_seconds',
    help: 'Time the database took to answer the queries of this page.',
    registers: [registry],
  }).set((performance.now() - started) / 1000);
}
