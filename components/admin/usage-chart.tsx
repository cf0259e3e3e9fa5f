'use client';

import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartTooltip } from '@/components/admin/chart-tooltip';
import { useTimeSettings } from '@/components/page/time-settings';
import { formatDate, formatNumber } from '@/lib/i18n/format';

type ChartLine = { key: string; label: string };
type ChartPoint = { date: string } & Record<string, number | string>;

type UsageChartProps = {
  /** What is shown, for those who do not see it. */
  label: string;
  lines: ChartLine[];
  points: ChartPoint[];
  unit?: string;
  height?: number;
};

const colors = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)'];

/** Values by day, a line for each series. */
export function UsageChart({ label, lines, points, unit, height = 220 }: UsageChartProps) {
  const settings = useTimeSettings();
  const { locale } = settings;
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(date));
  const number = (value: number) => new Intl.NumberFormat(locale, { notation: 'compact' }).format(value);
  const last = points.at(-1);
  const spoken = lines
    .map((line) => `${line.label}: ${formatNumber(Number(last?.[line.key] ?? 0), locale)}`)
    .join(', ');
  return (
    <figure className="min-w-0">
      <div role="img" aria-label={`${label}. ${spoken}`} style={{ height }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height }}>
          <AreaChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: -12 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--border)" />
            <XAxis
              dataKey="date"
              tickFormatter={day}
              tickLine={false}
              axisLine={false}
              minTickGap={40}
              tick={{ fill: 'var(--muted-foreground)', fontSize: 11 }}
            />
            <YAxis
              tickFormatter={number}
              tickLine={false}
              axisLine={false}
              width={52}
              tick={{ fill: 'var(--muted-foreground)', fontSize: 11 }}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'var(--border-strong)' }}
              content={
                <ChartTooltip
                  titleOf={(date) => formatDate(date, { ...settings, timeZone: 'UTC' })}
                  textOf={(value) => [formatNumber(value, locale), unit].filter(Boolean).join(' ')}
                />
              }
            />
            {lines.map(({ key, label: name }, index) => (
              <Area
                key={key}
                type="monotone"
                dataKey={key}
                name={name}
                stroke={colors[index % colors.length]}
                strokeWidth={1.75}
                fill={colors[index % colors.length]}
                fillOpacity={lines.length > 1 ? 0.06 : 0.12}
                isAnimationActive={false}
                dot={false}
              />
            ))}
          </AreaChart>
        </ResponsiveContainer>
      </div>
      {lines.length > 1 && (
        <figcaption className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-muted-foreground text-xs">
          {lines.map(({ key, label: name }, index) => (
            <span key={key} className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2 rounded-full"
                style={{ background: colors[index % colors.length] }}
              />
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
