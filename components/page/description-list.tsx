import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type DescriptionListProps = { items: { term: string; value: ReactNode }[]; columns?: 1 | 2; className?: string };

/** Facts by name. One below the other on phones, names beside values from tablets on. */
export function DescriptionList({ items, columns = 1, className }: DescriptionListProps) {
  return (
    <dl className={cn('grid text-sm', columns === 2 && 'gap-x-10 lg:grid-cols-2', className)}>
      {items.map((item) => (
        <div
          key={item.term}
          className="grid min-w-0 content-start gap-x-4 gap-y-0.5 border-b py-2.5 last:border-b-0 sm:grid-cols-[minmax(8rem,2fr)_minmax(0,3fr)]"
        >
          <dt className="min-w-0 text-muted-foreground wrap-anywhere">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
