'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense, useId, useTransition } from 'react';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';

type FilterDateProps = { param: string; label: string };

/** Filters a list by a day; it stands in the address, and the list starts over. */
export function FilterDate(props: FilterDateProps) {
  return (
    <Suspense fallback={<Skeleton className="h-9 w-40" />}>
      <DateBox {...props} />
    </Suspense>
  );
}

function DateBox({ param, label }: FilterDateProps) {
  const id = useId();
  const router = useRouter();
  const path = useVisiblePath();
  const query = useSearchParams();
  const [pending, startTransition] = useTransition();
  const choose = (value: string) => {
    const next = new URLSearchParams(query);
    next.delete('page');
    if (value) next.set(param, value);
    else next.delete(param);
    startTransition(() => router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false }));
  };
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <label htmlFor={id} className="text-muted-foreground text-sm max-sm:min-w-16">
        {label}
      </label>
      <Input
        id={id}
        type="date"
        aria-busy={pending}
        defaultValue={query.get(param) ?? ''}
        onChange={(event) => choose(event.target.value)}
        className="w-40 max-sm:flex-1"
      />
    </div>
  );
}
