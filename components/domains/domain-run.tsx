'use client';

import { CircleXIcon } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { LiveRun } from '@/components/dashboard/live-run';
import { Section } from '@/components/page/section';
import type { RunView } from '@/components/run/run-view';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { DomainDetailView } from '@/lib/domains';

type DomainRunProps = { domain: Pick<DomainDetailView, 'status' | 'unicode_name'>; run: RunView | undefined };

/** What is being done with a domain just now, live; or that its set-up failed. */
export function DomainRun({ domain, run }: DomainRunProps) {
  const t = useTranslations('domains');
  const router = useRouter();
  const name = domain.unicode_name;

  if (domain.status === 'failed')
    return (
      <Alert variant="destructive" role="presentation">
        <CircleXIcon aria-hidden="true" />
        <AlertTitle>{t('detail.failedTitle')}</AlertTitle>
        <AlertDescription>
          <p>{t('detail.failedText')}</p>
          <Button size="sm" variant="outline" className="mt-1.5 text-foreground" asChild>
            <Link href="/domains/new?start">{t('detail.startAgain')}</Link>
          </Button>
        </AlertDescription>
      </Alert>
    );
  if (!run) return null;

  const deleting = domain.status === 'deleting';
  const finished = ({ state }: RunView) => {
    if (!deleting || state === 'failed') return router.refresh();
    toast.success(t('delete.done', { domain: name }), { description: t('delete.doneText') });
    router.push('/domains');
  };
  return (
    <Section title={deleting ? t('delete.running', { domain: name }) : t('wizard.apply.title', { domain: name })}>
      <LiveRun key={run.id} run={run} area="domains" onFinished={finished} />
    </Section>
  );
}
