'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Action } from '@/components/form/action-result';
import { useCallAction } from '@/components/form/use-call-action';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

type ArrivalProps = { action: Action<{ ticket: string }, unknown>; next: string };

/** Sends the ticket of the address once, takes it out of the browser's history, and goes on to `next`. */
export function Arrival({ action, next }: ArrivalProps) {
  const t = useTranslations('signup.arrival');
  const call = useCallAction();
  const [failure, setFailure] = useState<string>();
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    const ticket = window.location.hash.slice(1);
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
    if (!ticket) return setFailure(t('missing'));
    call(() => action({ ticket })).then((result) => {
      if (result?.ok) window.location.replace(next);
      else if (result) setFailure(result.error.detail ?? result.error.title);
    });
  }, [action, call, next, t]);
  if (!failure) {
    return (
      <p role="status" className="flex items-center gap-3 text-muted-foreground">
        <Spinner className="size-5" />
        {t('text')}
      </p>
    );
  }
  return (
    <div role="alert" className="grid gap-4">
      <div>
        <p className="font-medium">{t('failed')}</p>
        <p className="mt-1 text-muted-foreground text-sm">{failure}</p>
      </div>
      <Button asChild className="w-full">
        <a href={`/login?next=${encodeURIComponent(next)}`}>{t('signIn')}</a>
      </Button>
    </div>
  );
}
