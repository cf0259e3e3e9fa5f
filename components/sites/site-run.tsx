'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LiveRun } from '@/components/dashboard/live-run';
import { Section } from '@/components/page/section';
import type { RunView } from '@/components/run/run-view';
import { Button } from '@/components/ui/button';
import type { SiteDetail } from '@/lib/sites';

type SiteRunProps = { site: Pick<SiteDetail, 'name' | 'status' | 'domain_id' | 'container_type'>; run: RunView };

/** A deployment or deletion, live; a failed one says why and how to try again. */
export function SiteRun({ site, run }: SiteRunProps) {
  const t = useTranslations('sites.detail');
  const router = useRouter();
  const { name, status } = site;
  const failed = status === 'failed';
  const again = `/sites/new?${new URLSearchParams({ domain: site.domain_id ?? '', template: site.container_type })}`;
  return (
    <Section
      title={t(failed ? 'failedTitle' : status === 'deleting' ? 'deletingTitle' : 'deployingTitle', { name })}
      description={failed ? t('failedText') : t('deployingText')}
      footer={
        failed && (
          <>
            <span />
            <Button size="sm" asChild>
              <Link href={again}>{t('again')}</Link>
            </Button>
          </>
        )
      }
    >
      <LiveRun key={run.id} run={run} area="sites" onFinished={failed ? undefined : () => router.refresh()} />
    </Section>
  );
}
