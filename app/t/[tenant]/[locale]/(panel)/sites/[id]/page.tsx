import { ExternalLinkIcon } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page/page-header';
import { ContainerTable } from '@/components/sites/container-table';
import { DeleteSite } from '@/components/sites/delete-site';
import { NginxConfig } from '@/components/sites/nginx-config';
import { SiteDeleted } from '@/components/sites/site-deleted';
import { SiteOverview } from '@/components/sites/site-overview';
import { SiteRun } from '@/components/sites/site-run';
import { SiteStatus } from '@/components/sites/site-status';
import { Button } from '@/components/ui/button';
import { read } from '@/lib/doors/page';
import type { Context } from '@/lib/kernel/context';
import { hostingStatus, siteDetail, siteProxyConfig } from '@/lib/sites';
import { foundOrNot } from '../../found';
import { openPanel } from '../../open-panel';
import { runOf } from '../../run-of';
import { removeSite } from './actions';

type Props = { params: Promise<{ tenant: string; locale: string; id: string }> };

const siteOf = (ctx: Context, id: string) => foundOrNot(id, () => read(ctx, (tx) => siteDetail(tx, ctx, id)));

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  const ctx = await openPanel(params, `/sites/${id}`);
  const t = await getTranslations('sites');
  return { title: (await siteOf(ctx, id))?.name ?? t('title') };
}

/** One site: its run while it is being made, then where it answers, what it is made of, and the way to be rid of it. */
export default async function SitePage({ params }: Props) {
  const { id } = await params;
  const ctx = await openPanel(params, `/sites/${id}`);
  const site = await siteOf(ctx, id);
  if (!site) notFound();
  if (site.status === 'deleted') return <SiteDeleted name={site.name} />;
  const running = site.status === 'running';
  const [run, nginx, { proxy }] = await Promise.all([
    running ? undefined : runOf(ctx, site.run_id),
    running ? siteProxyConfig(site.id) : undefined,
    hostingStatus(),
  ]);
  const t = await getTranslations('sites.detail');
  return (
    <>
      <PageHeader
        title={site.name}
        description={site.domain}
        badge={<SiteStatus status={site.status} />}
        crumbs={[{ label: site.name }]}
        actions={
          running &&
          site.access_url && (
            <Button asChild>
              <a href={site.access_url} target="_blank" rel="noreferrer">
                <ExternalLinkIcon />
                {t('visit')}
              </a>
            </Button>
          )
        }
      />
      <div className="grid gap-6">
        {run && <SiteRun site={site} run={run} />}
        {running && <SiteOverview site={site} hasProxy={proxy.mode !== 'none'} />}
        {running && <ContainerTable containers={site.containers} />}
        {nginx && <NginxConfig text={nginx} />}
        {site.status !== 'deploying' && site.status !== 'deleting' && <DeleteSite site={site} remove={removeSite} />}
      </div>
    </>
  );
}
