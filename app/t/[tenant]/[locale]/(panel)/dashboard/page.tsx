import { PlusIcon, RocketIcon } from 'lucide-react';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Banner } from '@/components/dashboard/banner';
import { DomainsCard } from '@/components/dashboard/domains-card';
import { PlanCard } from '@/components/dashboard/plan-card';
import { ResumeBanner } from '@/components/dashboard/resume-banner';
import { SitesCard } from '@/components/dashboard/sites-card';
import { wizardSeenCookie } from '@/components/domains/wizard/wizard-seen-cookie';
import { PageHeader } from '@/components/page/page-header';
import { Button } from '@/components/ui/button';
import { read } from '@/lib/doors/page';
import { timeSettingsOf } from '@/lib/i18n/format';
import { openPanel, type PanelParams } from '../open-panel';
import { readDashboard } from './read-dashboard';

type Props = { params: PanelParams };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'dashboard' });
  return { title: t('title') };
}

/** The customer's plan, domains and sites. Somebody new is led to the wizard first, until it is finished or put away (R10). */
export default async function DashboardPage({ params }: Props) {
  const ctx = await openPanel(params, '/dashboard');
  const found = await read(ctx, (tx) => readDashboard(tx, ctx));
  const isNew = found.domains.total === 0 && found.plan.onboardedAt === null;
  if (isNew && !ctx.isDraft && !(await cookies()).has(wizardSeenCookie)) redirect('/domains/new');
  const t = await getTranslations('dashboard');
  const hasActiveDomain = found.stats.active_domains > 0;
  const { dashboardBannerUrl: banner } = ctx.branding;
  return (
    <>
      {banner && <Banner url={banner} />}
      <PageHeader
        title={t('welcome', { name: ctx.actor.name })}
        description={t('subtitle')}
        actions={
          <>
            <Button variant={hasActiveDomain ? 'outline' : 'default'} asChild>
              <Link href="/domains/new?start">
                <PlusIcon />
                {t('addDomain')}
              </Link>
            </Button>
            {hasActiveDomain && (
              <Button asChild>
                <Link href="/sites/new">
                  <RocketIcon />
                  {t('deploySite')}
                </Link>
              </Button>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        {found.wizards[0] && <ResumeBanner wizard={found.wizards[0]} />}
        <PlanCard
          stats={found.stats}
          used={found.used}
          plan={found.plan}
          settings={timeSettingsOf(ctx.tenant, ctx.locale)}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <DomainsCard domains={found.domains.domains} total={found.domains.total} />
          <SitesCard sites={found.sites.sites} total={found.sites.total} hasDomain={hasActiveDomain} />
        </div>
      </div>
    </>
  );
}
