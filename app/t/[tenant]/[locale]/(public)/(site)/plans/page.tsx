import { PackageSearchIcon } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EmptyState } from '@/components/page/empty-state';
import { PlanPicker } from '@/components/public/plan-picker';
import { PlanQuestions } from '@/components/public/plan-questions';
import { openPublicPage, readPublic, type TenantParams } from '@/lib/doors/public-page';
import { listOfferedPlans } from '@/lib/plans';

export const dynamic = 'force-dynamic';

type Props = { params: TenantParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, branding } = await openPublicPage(params);
  const t = await getTranslations({ locale, namespace: 'public.meta' });
  return { title: t('plansTitle'), description: t('plansDescription', { name: branding.name }) };
}

/** Every plan with its price, and what people ask before they choose one. */
export default async function PlansPage({ params }: Props) {
  const { locale, tenant } = await openPublicPage(params);
  setRequestLocale(locale);
  const t = await getTranslations('public.plans');
  const plans = await readPublic(tenant, (tx) => listOfferedPlans(tx, tenant.id));
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-14 sm:px-6 sm:py-20">
      <div className="mx-auto max-w-2xl text-center">
        <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-4xl">{t('title')}</h1>
        <p className="mt-4 text-pretty text-muted-foreground sm:text-lg">{t('text')}</p>
      </div>
      {plans.length === 0 ? (
        <EmptyState className="mt-12" icon={<PackageSearchIcon />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <PlanPicker plans={plans} locale={locale} />
      )}
      <PlanQuestions />
    </div>
  );
}
