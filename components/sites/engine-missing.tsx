'use client';

import { ContainerIcon, RotateCwIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardContent } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { EngineRemedy } from './engine-remedy';

/**
 * Nothing can be deployed without a container engine. Who runs the installation is told what was `found` and how to get
 * one; its customers, that it is for their provider to mend.
 */
export function EngineMissing({ found }: { found?: { reason: string; endpoint: string } }) {
  const t = useTranslations('sites.engine');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const known = `reasons.${found?.reason}`;
  return (
    <Card className="mx-auto max-w-2xl">
      <CardContent className="grid gap-5 text-sm">
        <div className="flex gap-4">
          <span className="grid size-11 shrink-0 place-content-center rounded-lg border bg-muted text-muted-foreground">
            <ContainerIcon aria-hidden="true" className="size-5" />
          </span>
          <div className="min-w-0">
            <h2 className="font-semibold text-base">{t(found ? 'title' : 'pausedTitle')}</h2>
            <p className="mt-1 text-pretty text-muted-foreground leading-relaxed">{t(found ? 'text' : 'pausedText')}</p>
          </div>
        </div>
        {found && <EngineRemedy />}
        <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
          <p className="min-w-0 flex-1 basis-60 text-muted-foreground text-xs wrap-anywhere">
            {found && (
              <>
                <code className="font-mono">{found.endpoint}</code>:{' '}
                {t(t.has(known as never) ? (known as never) : 'reasons.failed')}
              </>
            )}
          </p>
          <Button
            variant="outline"
            size="sm"
            disabled={pending}
            onClick={() => startTransition(() => router.refresh())}
          >
            {pending ? <Spinner /> : <RotateCwIcon />}
            {t('check')}
          </Button>
        </div>
      </CardContent>
    </Card>
  );
}
