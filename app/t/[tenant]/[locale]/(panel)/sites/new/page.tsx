import { GlobeIcon, PlusIcon } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/page/empty-state';
import { PageHeader } from '@/components/page/page-header';
import { DeployForm } from '@/components/sites/deploy-form';
import { EngineMissing } from '@/components/sites/engine-missing';
import { Button } from '@/components/ui/button';
import { customerStats, listDomainsOf } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import { hostingStatus, listSitesOf, mayMendHosting, offeredTemplates } from '@/lib/sites';
import { usedMeters } from '@/lib/usage';
import { openPanel, type PanelParams } from '../../open-panel';
import { deploy } from './actions';

type Props = { params: PanelParams; searchParams: Promise<{ domain?: string; template?: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'sites.new' });
  return { title: t('title') };
}

/** Deploy a site: what, where, under which name. Says what is missing when nothing can be deployed. */
export default async function NewSitePage({ params, searchParams }: Props) {
  const ctx = await openPanel(params, '/sites/new');
  const { domain, template } = await searchParams;
  const [{ engine, proxy }, templates] = await Promise.all([hostingStatus(), offeredTemplates()]);
  const { domains, sites, stats, used } = await read(ctx, async (tx) => ({
    domains: (await listDomainsOf(tx, ctx, { limit: 100, status: 'active' })).domains,
    sites: (await listSitesOf(tx, ctx, { limit: 100 })).sites,
    stats: await customerStats(tx, ctx),
    used: await usedMeters(tx, ctx.tenant.id, ctx.actor.customerId ?? ''),
  }));
  const t = await getTranslations('sites');
  const taken = new Set(sites.filter((site) => site.status !== 'failed').map((site) => site.domain_id));
  return (
    <>
      <PageHeader title={t('new.title')} description={t('new.subtitle')} crumbs={[{ label: t('new.title') }]} />
      {!engine.available && <EngineMissing found={mayMendHosting(ctx) ? engine : undefined} />}
      {engine.available && domains.length === 0 && (
        <EmptyState
          icon={<GlobeIcon />}
          title={t('new.domainNone')}
          description={t('empty.noDomain')}
          action={
            <Button asChild>
              <Link href="/domains/new">
                <PlusIcon />
                {t('empty.addDomain')}
              </Link>
            </Button>
          }
        />
      )}
      {engine.available && domains.length > 0 && (
        <DeployForm
          templates={templates}
          domains={domains.map(({ id, unicode_name }) => ({ id, name: unicode_name, taken: taken.has(id) }))}
          left={Math.max(0, stats.max_containers - (used.get('containers') ?? 0))}
          hasProxy={proxy.mode !== 'none'}
          chosen={{ domain, template }}
          deploy={deploy}
        />
      )}
    </>
  );
}
