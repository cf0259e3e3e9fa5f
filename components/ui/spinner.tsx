import { LoaderCircleIcon } from 'lucide-react';
import type * as React from 'react';
import { cn } from '@/components/ui/cn';

/** Decorative beside a text; alone, give it a `label` for screen readers. */
function Spinner({ className, label, ...props }: React.ComponentProps<'svg'> & { label?: string }) {
  const spoken = label ? { role: 'status', 'aria-label': label } : { 'aria-hidden': true };
  return <LoaderCircleIcon data-slot="spinner" className={cn('size-4 animate-spin', className)} {...spoken} {...props} />;
}

export { Spinner };
