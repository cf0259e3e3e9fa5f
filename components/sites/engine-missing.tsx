'use client';

import { ContainerIcon, RotateCwIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { CopyField } from '@/components/page/copy-field';
import { Button } from '@/components/ui/button';
import { Card, CardContent } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';

const install = 'sudo apt-get install docker.io';
const elsewhere = 'DOCKER_HOST=tcp://192.0.2.10:2375 npm start';

/** Nothing can be deployed without a container engine: what is missing, and how to get it. */
export function EngineMissing({ reason, endpoint }: { reason: string; endpoint: string }) {
  const t = useTranslations('sites.engine');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const known = `reasons.${reason}`;
  return (
    <Card className="mx-auto max-w-2xl">
      <CardContent className="grid gap-5 text-sm">
        <div className="flex gap-4">
          <span className="grid size-11 shrink-0 place-content-center rounded-lg border bg-muted text-muted-foreground">
            <ContainerIcon aria-hidden="true" className="size-5" />
          </span>
          <div className="min-w-0">
            <h2 className="font-semibold text-base">{t('title')}</h2>
            <p className="mt-1 text-pretty text-muted-foreground leading-relaxed">{t('text')}</p>
          </div>
        </div>
        <div className="grid gap-1.5">
          <p className="font-medium">{t('how')}</p>
          <p className="text-muted-foreground">{t('install')}</p>
          <CopyField value={install} label={t('command')} />
          <p className="mt-2 text-muted-foreground">{t('remote')}</p>
          <CopyField value={elsewhere} label={t('command')} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
          <p className="min-w-0 flex-1 basis-60 text-muted-foreground text-xs wrap-anywhere">
            <code className="font-mono">{endpoint}</code>:{' '}
            {t(t.has(known as never) ? (known as never) : 'reasons.failed')}
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
