import { ExternalLinkIcon, RocketIcon } from 'lucide-react';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeleteDomain } from '@/components/domains/delete-domain';
import { DomainDeleted } from '@/components/domains/domain-deleted';
import { DomainOverview } from '@/components/domains/domain-overview';
import { DomainRun } from '@/components/domains/domain-run';
import { DomainSites } from '@/components/domains/domain-sites';
import { DomainStatus } from '@/components/domains/domain-status';
import { RecordTable } from '@/components/domains/record-table';
import { PageHeader } from '@/components/page/page-header';
import { Button } from '@/components/ui/button';
import { domainDetail } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import type { Context } from '@/lib/kernel/context';
import { foundOrNot } from '../../found';
import { openPanel } from '../../open-panel';
import { runOf } from '../../run-of';
import { removeDomain } from './actions';

type Props = {
  params: Promise<{ tenant: string; locale: string; id: string }>;
  /** `run`: the deletion that was begun on this page. */
  searchParams: Promise<{ run?: string }>;
};

const domainOf = (ctx: Context, id: string) => foundOrNot(id, () => read(ctx, (tx) => domainDetail(tx, ctx, id)));

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  const ctx = await openPanel(params, `/domains/${id}`);
  const t = await getTranslations('domains');
  return { title: (await domainOf(ctx, id))?.unicode_name ?? t('title') };
}

/** One domain: how it stands, its records, its sites, and the way to be rid of it. */
export default async function DomainPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await openPanel(params, `/domains/${id}`);
  const domain = await domainOf(ctx, id);
  if (!domain) {
    const deletion = await runOf(ctx, (await searchParams).run);
    if (deletion?.state === 'done') return <DomainDeleted />;
    notFound();
  }
  const busy = domain.status === 'deleting' || domain.status === 'pending';
  const run = busy ? await runOf(ctx, domain.run_id) : undefined;
  const active = domain.status === 'active';
  const t = await getTranslations('domains.detail');
  return (
    <>
      <PageHeader
        title={domain.unicode_name}
        description={domain.project_name}
        badge={<DomainStatus status={domain.status} />}
        crumbs={[{ label: domain.unicode_name }]}
        actions={
          active && (
            <>
              <Button variant="outline" asChild>
                <a href={`https://${domain.domain_name}`} target="_blank" rel="noreferrer">
                  <ExternalLinkIcon />
                  {t('visit')}
                </a>
              </Button>
              {domain.sites.length === 0 && (
                <Button asChild>
                  <Link href={`/sites/new?domain=${domain.id}`}>
                    <RocketIcon />
                    {t('deploySite')}
                  </Link>
                </Button>
              )}
            </>
          )
        }
      />
      <div className="grid gap-6">
        <DomainRun domain={domain} run={run} />
        <DomainOverview domain={domain} />
        <DomainSites sites={domain.sites} domainId={domain.id} canDeploy={active} />
        <RecordTable records={domain.records} />
        {domain.status !== 'deleting' && <DeleteDomain domain={domain} remove={removeDomain} />}
      </div>
    </>
  );
}
