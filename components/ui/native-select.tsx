import { ChevronDownIcon } from 'lucide-react';
import type * as React from 'react';
import { cn } from '@/components/ui/cn';

/** The browser's own select, dressed: best for long lists on phones and for forms that must work early. */
function NativeSelect({ className, ...props }: React.ComponentProps<'select'>) {
  return (
    <div data-slot="native-select-wrapper" className="relative w-full min-w-0 has-[select:disabled]:opacity-60">
      <select
        data-slot="native-select"
        className={cn(
          'h-9 w-full min-w-0 appearance-none truncate rounded-md border border-input bg-field py-1 pr-9 pl-3 text-base text-foreground shadow-xs outline-none transition-[color,border-color,box-shadow] focus-visible:border-ring focus-visible:ring-[3px] focus-visible:ring-ring/40 disabled:cursor-not-allowed aria-invalid:border-destructive aria-invalid:ring-destructive/25 md:text-sm',
          className,
        )}
        {...props}
      />
      <ChevronDownIcon
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-4 text-muted-foreground"
      />
    </div>
  );
}

export { NativeSelect };
