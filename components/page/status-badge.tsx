import type { ReactNode } from 'react';
import { type Tone, toneOf } from '@/components/page/tone';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';

const variants = {
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  info: 'info',
  neutral: 'secondary',
  brand: 'brand',
} as const;

const dots: Record<Tone, string> = {
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-destructive',
  info: 'bg-info',
  neutral: 'bg-disabled',
  brand: 'bg-brand-accent',
};

type StatusBadgeProps = {
  /** As in the database; chooses the tone. */
  status?: string;
  /** Chooses the tone over `status`. */
  tone?: Tone;
  /** Something is going on: the dot breathes. */
  busy?: boolean;
  /** The translated word. */
  children: ReactNode;
  className?: string;
};

/** A state: a dot and a word, never colour alone. */
export function StatusBadge({ status = '', tone = toneOf(status), busy, children, className }: StatusBadgeProps) {
  return (
    <Badge variant={variants[tone]} className={className}>
      <span aria-hidden="true" className={cn('size-1.5 shrink-0 rounded-full', dots[tone], busy && 'animate-pulse')} />
      <span className="truncate">{children}</span>
    </Badge>
  );
}
