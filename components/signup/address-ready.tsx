'use client';

import { ArrowRightIcon, CircleCheckBigIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { HandOver } from '@/components/signup/signup-values';
import { Button } from '@/components/ui/button';

/** It is done: the new address, while the browser is on its way there. */
export function AddressReady({ handOver }: { handOver: HandOver }) {
  const t = useTranslations('signup.ready');
  return (
    <div
      role="status"
      className="mx-auto grid w-full max-w-lg justify-items-center gap-4 rounded-xl border bg-card px-6 py-12 text-center shadow-sm"
    >
      <CircleCheckBigIcon aria-hidden="true" className="size-12 text-success-text" />
      <h2 className="text-balance font-semibold text-2xl tracking-tight">{t('title')}</h2>
      <p className="max-w-full rounded-md bg-muted px-3 py-1.5 font-mono text-sm wrap-anywhere">
        {handOver.address.replace(/^https?:\/\//, '')}
      </p>
      <p className="text-pretty text-muted-foreground">{t('text')}</p>
      <Button asChild>
        <a href={handOver.to} referrerPolicy="no-referrer">
          {t('open')}
          <ArrowRightIcon />
        </a>
      </Button>
    </div>
  );
}
