'use client';

import { useEffect, useState } from 'react';
import type { Action } from '@/components/form/action-result';
import { useCallAction } from '@/components/form/use-call-action';
import { shortestSlug } from '@/lib/tenants/slug';

/** Whether a subdomain is free; `problem` says why not, in the reader's language. */
export type SlugAnswer = { slug: string; problem?: string; proposals: string[] };
export type SlugCheck = Action<{ slug: string }, SlugAnswer>;

/** Milliseconds without a key before the server is asked. */
const pause = 350;

/** Asks about what is typed once the typing rests; `undefined` while nothing is known of this very text. */
export function useSlugCheck(check: SlugCheck, slug: string): { answer: SlugAnswer | undefined; asking: boolean } {
  const call = useCallAction();
  const [answer, setAnswer] = useState<SlugAnswer>();
  const [silent, setSilent] = useState<string>();
  useEffect(() => {
    if (slug.length < shortestSlug) return undefined;
    let wanted = true;
    const timer = setTimeout(async () => {
      const result = await call(() => check({ slug }));
      if (!wanted) return;
      if (result?.ok) setAnswer(result.value);
      else setSilent(slug); // asked too often, or not reachable: sending the form will tell
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [slug, check, call]);
  const known = answer?.slug === slug ? answer : undefined;
  return { answer: known, asking: slug.length >= shortestSlug && !known && silent !== slug };
}
