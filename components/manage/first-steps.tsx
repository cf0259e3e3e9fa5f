'use client';

import { XIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

type FirstStepsProps = {
  title: string;
  text: string;
  dismiss: string;
  /** Just arrived: it is shown, and from then on until somebody closes it in this browser. */
  fresh: boolean;
  children: ReactNode;
};

const kept = 'first-steps';

/** What to do first in a new tenant; closed once and for all in this browser. */
export function FirstSteps({ title, text, dismiss, fresh, children }: FirstStepsProps) {
  const [shown, setShown] = useState(fresh);
  useEffect(() => {
    const state = window.localStorage.getItem(kept);
    if (fresh && state === null) window.localStorage.setItem(kept, 'open');
    setShown(state === null ? fresh : state === 'open');
  }, [fresh]);
  const close = () => {
    window.localStorage.setItem(kept, 'closed');
    setShown(false);
  };
  if (!shown) return null;
  return (
    <section aria-label={title} className="mb-6">
      <Card className="relative gap-5 border-primary/30 px-5 py-5 sm:px-6">
        <div className="pr-10">
          <h2 className="text-balance font-semibold text-lg tracking-tight wrap-anywhere">{title}</h2>
          <p className="mt-1 text-pretty text-muted-foreground text-sm">{text}</p>
        </div>
        <Button
          type="button"
          variant="ghost"
          size="icon-sm"
          aria-label={dismiss}
          className="absolute top-3 right-3 text-muted-foreground"
          onClick={close}
        >
          <XIcon />
        </Button>
        {children}
      </Card>
    </section>
  );
}
