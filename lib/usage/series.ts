import type { UsageDay } from './queries/usage-by-day';

/** A day of a chart: its date and a value for each line. */
export type SeriesPoint = { date: string } & Record<string, number | string>;
export type Series = { lines: { key: string; label: string }[]; points: SeriesPoint[] };

const dates = (rows: readonly UsageDay[]) => [...new Set(rows.map((row) => row.date))].sort();

/** One metric over time, a line for each tenant; a day nobody counted is 0. */
export function byTenant(rows: readonly UsageDay[], metric: string): Series {
  const counted = rows.filter((row) => row.metrics[metric] !== undefined);
  const names = new Map(counted.map((row) => [row.tenantId, row.tenantName]));
  const lines = [...names].map(([key, label]) => ({ key, label })).sort((a, b) => a.label.localeCompare(b.label));
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
