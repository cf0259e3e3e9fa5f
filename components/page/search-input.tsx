'use client';

import { SearchIcon, XIcon } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useRef, useState, useTransition } from 'react';
import { useVisiblePath } from '@/components/shell/use-visible-path';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';

type SearchInputProps = {
  label: string;
  placeholder?: string;
  /** Name in the address, `q` unless told. */
  param?: string;
  className?: string;
};

const pause = 300; // milliseconds without a key before the list is asked again

/** Filters a list by text; what was typed stands in the address, and the list starts over at its first page. */
export function SearchInput(props: SearchInputProps) {
  return (
    <Suspense fallback={<Skeleton className={cn('h-9 w-full sm:max-w-xs', props.className)} />}>
      <SearchField {...props} />
    </Suspense>
  );
}

function SearchField({ label, placeholder, param = 'q', className }: SearchInputProps) {
  const t = useTranslations('common');
  const router = useRouter();
  const path = useVisiblePath();
  const query = useSearchParams();
  const asked = query.get(param) ?? '';
  const [text, setText] = useState(asked);
  const [pending, startTransition] = useTransition();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(() => {
      const next = new URLSearchParams(query);
      next.delete('page');
      if (text.trim()) next.set(param, text.trim());
      else next.delete(param);
      startTransition(() => router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false }));
    }, pause);
    return () => clearTimeout(timer);
  }, [text, asked, query, param, path, router]);

  const clear = () => {
    setText('');
    field.current?.focus();
  };

  return (
    <search className={cn('relative block w-full sm:max-w-xs', className)}>
      <span className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted-foreground [&>svg]:size-4">
        {pending ? <Spinner /> : <SearchIcon aria-hidden="true" />}
      </span>
      <Input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="px-9 [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <Button
          type="button"
          variant="ghost"
          size="icon-xs"
          aria-label={t('clear')}
          className="-translate-y-1/2 absolute top-1/2 right-1 text-muted-foreground"
          onClick={clear}
        >
          <XIcon />
        </Button>
      )}
    </search>
  );
}
