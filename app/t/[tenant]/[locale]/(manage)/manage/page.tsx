import { AppWindowIcon, GlobeIcon, UsersIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { FeatureSection } from '@/components/manage/feature-section';
import { FirstStepsCard } from '@/components/manage/first-steps-card';
import { LicenceSection } from '@/components/manage/licence-section';
import { NewestCustomers } from '@/components/manage/newest-customers';
import { PageHeader } from '@/components/page/page-header';
import { StatCard } from '@/components/page/stat-card';
import { listCustomers } from '@/lib/accounts/queries/list-customers';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { formatDate, formatNumber, timeSettingsOf } from '@/lib/i18n/format';
import { entitlementsOf } from '@/lib/licences';
import { readCurrentLicence } from '@/lib/licences/queries/current-licence';
import { usedMeters } from '@/lib/usage';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'manage.overview' });
  return { title: t('metaTitle') };
}

/** How the tenant's business stands, and what its licence covers. */
export default async function ManagePage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage' });
  const { tenant } = ctx;
  const t = await getTranslations('manage.overview');
  const { name } = ctx.branding;
  const { licence, used, customers } = await read(ctx, async (tx) => ({
    licence: await readCurrentLicence(tx, ctx),
    used: await usedMeters(tx, tenant.id, tenant.id),
    customers: await listCustomers(tx, ctx, {}),
  }));
  const number = (value: number) => formatNumber(value, locale);
  const settings = timeSettingsOf(tenant, locale);
  const trialEnd = licence?.status === 'trial' ? licence.trialEndDate : null;
  return (
    <>
      <PageHeader title={t('title')} description={t('description', { name })} />
      <FirstStepsCard
        name={name}
        registerUrl={`${ctx.origin}/register`}
        customDomain={entitlementsOf(tenant.id).features.has('custom_domain')}
        trialUntil={trialEnd ? formatDate(trialEnd, settings) : undefined}
        fresh={(await searchParams).welcome !== undefined}
      />
      <div className="grid gap-6">
        <div className="grid gap-4 sm:grid-cols-3">
          <StatCard
            label={t('customers')}
            value={number(customers.total)}
            hint={t('customersHint')}
            icon={<UsersIcon />}
            href="/manage/customers"
          />
          <StatCard
            label={t('domains')}
            value={number(used.get('domains') ?? 0)}
            hint={t('domainsHint')}
            icon={<GlobeIcon />}
          />
          <StatCard
            label={t('sites')}
            value={number(used.get('containers') ?? 0)}
            hint={t('sitesHint')}
            icon={<AppWindowIcon />}
          />
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
          <LicenceSection licence={licence} used={used} name={name} now={ctx.clock.now()} settings={settings} />
          <NewestCustomers customers={customers.rows.slice(0, 6)} />
        </div>
        {licence && <FeatureSection features={licence.features} />}
      </div>
    </>
  );
}
