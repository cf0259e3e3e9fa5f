'use client';

import { Progress as ProgressPrimitive } from 'radix-ui';
import type * as React from 'react';
import { cn } from '@/components/ui/cn';

/** `value` in percent; without one the bar shows that work goes on, of unknown length. */
function Progress({ className, value, ...props }: React.ComponentProps<typeof ProgressPrimitive.Root>) {
  const known = typeof value === 'number';
  return (
    <ProgressPrimitive.Root
      data-slot="progress"
      value={known ? value : null}
      className={cn('relative h-1.5 w-full overflow-hidden rounded-full bg-foreground/10', className)}
      {...props}
    >
      <ProgressPrimitive.Indicator
        data-slot="progress-indicator"
        className={cn('h-full bg-primary', known ? 'w-full flex-1 transition-transform duration-300' : 'w-1/3 animate-indeterminate')}
        style={known ? { transform: `translateX(-${100 - value}%)` } : undefined}
      />
    </ProgressPrimitive.Root>
  );
}

export { Progress };
