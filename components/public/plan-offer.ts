import { getTranslations } from 'next-intl/server';
import { formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Plan } from '@/lib/plans';
import { yearlySaving } from '@/lib/plans/offered';

export type BillingCycle = 'monthly' | 'yearly';
type Price = { text: string; per?: string; note?: string };

/** A plan as its card shows it, in the reader's language. */
export type PlanOffer = {
  slug: string;
  name: string;
  description: string | null;
  price: Record<BillingCycle, Price>;
  limits: string[];
  extras: string[];
  choose: string;
  /** The one in the middle stands out. */
  highlighted: boolean;
};

/** Round prices without decimals: ₺499, $9.99. `minor` in hundredths. */
function priceText(minor: number, currency: string, locale: string): string {
  const digits = minor % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits }).format(
    minor / 100,
  );
}

export async function planOffers(plans: readonly Plan[], locale: string): Promise<PlanOffer[]> {
  const t = await getTranslations('public.plans');
  const price = (plan: Plan, cycle: BillingCycle): Price => {
    const minor = cycle === 'monthly' ? plan.priceMonthly : plan.priceYearly;
    if (plan.priceMonthly === 0 && plan.priceYearly === 0) return { text: t('free') };
    const saving = yearlySaving(plan);
    return {
      text: priceText(minor, plan.currency, locale),
      per: t(cycle === 'monthly' ? 'perMonth' : 'perYear'),
      note: cycle === 'yearly' && saving >= 0.01 ? t('saving', { percent: formatPercent(saving, locale) }) : undefined,
    };
  };
  /** The plans every tenant begins with are written in English; whoever changes their words has the last say. */
  const said = (plan: Plan, text: string) =>
    plan.tenantId === null && t.has(`standard.${text}`) ? t(`standard.${text}`) : text;
  const middle = plans.length > 2 ? Math.floor(plans.length / 2) : -1;
  return plans.map((plan, index) => ({
    slug: plan.slug,
    name: plan.name,
    description: plan.description && said(plan, plan.description),
    price: { monthly: price(plan, 'monthly'), yearly: price(plan, 'yearly') },
    limits: [
      t('domains', { count: plan.maxDomains }),
      t('sites', { count: plan.maxContainers }),
      t('storage', { amount: formatNumber(plan.maxStorageGb, locale) }),
      t('bandwidth', { amount: formatNumber(plan.maxBandwidthGb, locale) }),
    ],
    extras: plan.features.map((feature) => said(plan, feature)),
    choose: plan.priceMonthly === 0 ? t('startFree') : t('choose', { plan: plan.name }),
    highlighted: index === middle,
  }));
}
