import { getTranslations } from 'next-intl/server';
import { PlanList } from '@/components/public/plan-list';
import { planOffers } from '@/components/public/plan-offer';
import { formatPercent } from '@/lib/i18n/format';
import type { Plan } from '@/lib/plans';
import { yearlySaving } from '@/lib/plans/offered';

/** The price list, ready in the reader's language before it reaches the browser. */
export async function PlanPicker({ plans, locale }: { plans: readonly Plan[]; locale: string }) {
  const t = await getTranslations('public.plans');
  const most = Math.max(...plans.map(yearlySaving));
  const save = most >= 0.01 ? t('save', { percent: formatPercent(most, locale) }) : undefined;
  const words = { cycle: t('cycle'), monthly: t('monthly'), yearly: t('yearly'), save };
  return <PlanList offers={await planOffers(plans, locale)} words={words} />;
}
