import { sql } from 'drizzle-orm';
import type { Tx } from '@/lib/kernel/database';

type Group = { key: string; count: number };

const groups = async (tx: Tx, query: ReturnType<typeof sql>): Promise<Group[]> =>
  [...(await tx.execute<{ key: string; count: string }>(query))].map((row) => ({
    key: row.key,
    count: Number(row.count),
  }));

/** How much happened in the last `days` days: in all, by action, by actor and by day (UTC, without gaps). */
export async function auditStats(tx: Tx, days: number) {
  const since = sql`created_at > now() - make_interval(days => ${days}::int)`;
  const byAction = await groups(
    tx,
    sql`select action as key, count(*) as count from audit.entries where ${since} group by 1 order by 2 desc, 1 limit 20`,
  );
  const byActor = await groups(
    tx,
    sql`select coalesce(actor_name, actor_kind) as key, count(*) as count from audit.entries where ${since}
      group by 1 order by 2 desc, 1 limit 20`,
  );
  const byDay = await groups(
    tx,
    sql`select to_char(d, 'YYYY-MM-DD') as key, count(e.id) as count
      from generate_series((now() at time zone 'UTC')::date - ${days - 1}::int, (now() at time zone 'UTC')::date, '1 day') d
      left join audit.entries e on e.created_at >= d at time zone 'UTC' and e.created_at < (d + interval '1 day') at time zone 'UTC'
      group by 1 order by 1`,
  );
  return { total: byDay.reduce((sum, each) => sum + each.count, 0), byAction, byActor, byDay };
}
