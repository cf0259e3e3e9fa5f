import type * as React from 'react';
import { cn } from '@/components/ui/cn';

function Kbd({ className, ...props }: React.ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'pointer-events-none inline-flex h-5 min-w-5 select-none items-center justify-center gap-1 rounded-sm border bg-background px-1 font-medium font-sans text-muted-foreground text-xs',
        className,
      )}
      {...props}
    />
  );
}

export { Kbd };
