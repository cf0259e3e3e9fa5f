'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useTransition } from 'react';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import { NativeSelect } from '@/components/ui/native-select';
import { Skeleton } from '@/components/ui/skeleton';

type FilterChoice = { value: string; label: string };
type FilterSelectProps = {
  param: string;
  label: string;
  choices: FilterChoice[];
  /** What holds without a choice; then there is no «all». */
  fallback?: string;
};

/** Filters a list by one of several values; the choice stands in the address, and the list starts over. */
export function FilterSelect(props: FilterSelectProps) {
  return (
    <Suspense fallback={<Skeleton className="h-9 w-40" />}>
      <Select {...props} />
    </Suspense>
  );
}

function Select({ param, label, choices, fallback }: FilterSelectProps) {
  const t = useTranslations('admin.filter');
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
    <div className="min-w-0 max-sm:flex-1 max-sm:basis-36 sm:w-44">
      <NativeSelect
        aria-label={label}
        aria-busy={pending}
        value={query.get(param) ?? fallback ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        {fallback === undefined && <option value="">{t('any', { label })}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
