import type { UsageDay } from './queries/usage-by-day';

/** The key of the line of all others. */
const rest = 'others';

function merged(rows: UsageDay[], metric: string, others: string, most: number): UsageDay[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.tenantId, (sums.get(row.tenantId) ?? 0) + (row.metrics[metric] ?? 0));
  if (sums.size <= most) return rows;
  const top = [...sums].sort((a, b) => b[1] - a[1]).slice(0, most - 1);
  const kept = new Set(top.map(([tenantId]) => tenantId));
  const small = rows.filter((row) => !kept.has(row.tenantId));
  const together = summed(small, metric).map(({ date, value }) => ({
    ...{ tenantId: rest, tenantName: others, date },
    metrics: { [metric]: value },
  }));
  return [...rows.filter((row) => kept.has(row.tenantId)), ...together];
}

/** A day of a chart: its date and a value for each line. */
type SeriesPoint = { date: string } & Record<string, number | string>;
export type Series = { lines: { key: string; label: string }[]; points: SeriesPoint[] };

const dates = (rows: readonly UsageDay[]) => [...new Set(rows.map((row) => row.date))].sort();

/**
 * One metric over time, a line for each tenant; a day nobody counted is 0. Of more than `most` tenants those that used the
 * most are shown, and all others together as one line.
 */
export function byTenant(rows: readonly UsageDay[], metric: string, others: string, most = 5): Series {
  const counted = merged(
    rows.filter((row) => row.metrics[metric] !== undefined),
    metric,
    others,
    most,
  );
  const names = new Map(counted.map((row) => [row.tenantId, row.tenantName]));
  const lines = [...names]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => Number(a.key === rest) - Number(b.key === rest) || a.label.localeCompare(b.label));
  const points = dates(rows).map((date) => {
    const point: SeriesPoint = { date };
    for (const { key } of lines)
      point[key] = counted.find((row) => row.date === date && row.tenantId === key)?.metrics[metric] ?? 0;
    return point;
  });
  return { lines, points };
}

/** One metric over time of all tenants together. */
export function summed(rows: readonly UsageDay[], metric: string): { date: string; value: number }[] {
  return dates(rows).map((date) => ({
    date,
    value: rows
      .filter((row) => row.date === date)
      .reduce((sum, row) => Math.round((sum + (row.metrics[metric] ?? 0)) * 10) / 10, 0),
  }));
}

/** The metrics that were counted at all. */
export const countedMetrics = (rows: readonly UsageDay[]): Set<string> =>
  new Set(rows.flatMap((row) => Object.keys(row.metrics)));
