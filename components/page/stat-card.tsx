import { ArrowDownRightIcon, ArrowUpRightIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';

type StatCardProps = {
  label: string;
  value: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  /** Change against the last period; `good` decides the colour, `up` the arrow. */
  trend?: { text: string; up: boolean; good: boolean };
  href?: string;
  children?: ReactNode;
};

/** One number and what it means. With `href` the whole card leads there. */
export function StatCard({ label, value, hint, icon, trend, href, children }: StatCardProps) {
  const Arrow = trend?.up ? ArrowUpRightIcon : ArrowDownRightIcon;
  return (
    <Card
      className={cn(
        'relative gap-2 px-4 py-4',
        href && 'transition-colors hover:border-border-strong hover:bg-muted/50',
      )}
    >
      <div className="flex items-start justify-between gap-3 text-muted-foreground text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
        {href ? (
          <Link
            href={href}
            className="min-w-0 wrap-anywhere after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50"
          >
            {label}
          </Link>
        ) : (
          <span className="min-w-0 wrap-anywhere">{label}</span>
        )}
        {icon}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <span className="font-semibold text-2xl tabular-nums tracking-tight wrap-anywhere">{value}</span>
        {trend && (
          <span
            className={cn(
              'inline-flex items-center gap-0.5 font-medium text-xs tabular-nums',
              trend.good ? 'text-success-text' : 'text-danger-text',
            )}
          >
            <Arrow className="size-3.5" aria-hidden="true" />
            {trend.text}
          </span>
        )}
      </div>
      {hint && <div className="text-muted-foreground text-xs">{hint}</div>}
      {children}
    </Card>
  );
}
