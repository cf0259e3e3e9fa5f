'use client';

type Entry = { name?: string | number; value?: unknown; color?: string };
type ChartTooltipProps = {
  /** Given by the chart. */
  active?: boolean;
  label?: string | number;
  payload?: readonly Entry[];
  titleOf(label: string): string;
  textOf(value: number): string;
};

/** The values of one day, under the pointer. */
export function ChartTooltip({ active, label, payload = [], titleOf, textOf }: ChartTooltipProps) {
  if (!active || payload.length === 0 || label === undefined) return null;
  return (
    <div className="rounded-md border bg-popover px-3 py-2 text-popover-foreground text-xs shadow-md">
      <p className="mb-1 font-medium">{titleOf(String(label))}</p>
      <ul className="grid gap-0.5">
        {payload.map((entry) => (
          <li key={String(entry.name)} className="flex items-center justify-between gap-4">
            <span className="inline-flex items-center gap-1.5 text-muted-foreground">
              <span aria-hidden="true" className="size-2 rounded-full" style={{ background: entry.color }} />
              {entry.name}
            </span>
            <span className="font-medium tabular-nums">{textOf(Number(entry.value))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
