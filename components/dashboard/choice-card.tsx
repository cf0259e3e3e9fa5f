'use client';

import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';
import { RadioGroupItem } from '@/components/ui/radio-group';

type ChoiceCardProps = {
  value: string;
  title: ReactNode;
  text?: ReactNode;
  icon?: ReactNode;
  /** At the right end: what is left, a state. */
  aside?: ReactNode;
  disabled?: boolean;
  className?: string;
};

/** One of a radio group's choices as a card; the whole card can be clicked. */
export function ChoiceCard({ value, title, text, icon, aside, disabled, className }: ChoiceCardProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cn(
        'group/choice flex min-w-0 items-start gap-3 rounded-lg border p-3.5 text-sm transition-colors',
        'has-data-[state=checked]:border-primary has-data-[state=checked]:bg-sidebar-active',
        disabled ? 'cursor-not-allowed opacity-60' : 'hover:border-border-strong',
        className,
      )}
    >
      <RadioGroupItem
        id={id}
        value={value}
        disabled={disabled}
        aria-labelledby={`${id}-title`}
        aria-describedby={text ? `${id}-text` : undefined}
        className="mt-px"
      />
      {icon && <span className="mt-0.5 text-muted-foreground [&>svg]:size-4">{icon}</span>}
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span id={`${id}-title`} className="font-medium wrap-anywhere">
          {title}
        </span>
        {text && (
          <span
            id={`${id}-text`}
            className="text-pretty text-muted-foreground leading-snug group-has-data-[state=checked]/choice:text-sidebar-foreground"
          >
            {text}
          </span>
        )}
      </span>
      {aside && <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{aside}</span>}
    </label>
  );
}
