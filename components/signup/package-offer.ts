import { getTranslations } from 'next-intl/server';
import type { BillingCycle } from '@/components/public/plan-offer';
import type { Translated } from '@/db/schema/catalogue';
import { formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { OfferedPackage } from '@/lib/licences';

type Price = { text: string; per?: string; line: string };

/** A package as its card shows it, in the reader's language. */
export type PackageOffer = {
  code: string;
  name: string;
  description: string | null;
  highlight?: string;
  trialDays: number;
  price: Record<BillingCycle, Price>;
  limits: string[];
  features: string[];
};

const shownLimits = ['users', 'students', 'questions', 'exams', 'storage_gb', 'domains', 'containers'] as const;
/** Of the catalogue's features, those a package is chosen for (second document, "Örnek Paketler"). */
const shownFeatures = [
  'subdomain',
  'email_branding',
  'custom_domain',
  'custom_logo',
  'custom_colors',
  'white_label',
  'custom_css',
  'custom_js',
  'api_access',
];
/** The document's own words for its packages and highlights, which we can say in every language; others stay as written. */
const knownCodes = ['free', 'basic', 'professional', 'enterprise'] as const;
const knownHighlights: Record<string, 'popular' | 'recommended'> = { 'En Popüler': 'popular', Önerilen: 'recommended' };
const defaultTrialDays = 14;

const amountOf = (sold: OfferedPackage, period: BillingCycle) =>
  sold.prices.find(({ billingPeriod, currency }) => billingPeriod === period && currency === 'TRY')?.amount;

function priceText(minor: number, locale: string): string {
  const digits = minor % 100 === 0 ? 0 : 2;
  const format = { style: 'currency', currency: 'TRY', minimumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, format).format(minor / 100);
}

/** How much less a year costs at most than twelve months, as text; undefined where it costs no less. */
export function largestSaving(packages: readonly OfferedPackage[], locale: string): string | undefined {
  const savings = packages.map((sold) => {
    const [month, year] = [amountOf(sold, 'monthly') ?? 0, amountOf(sold, 'yearly')];
    return month > 0 && year !== undefined ? 1 - year / (12 * month) : 0;
  });
  const most = Math.max(0, ...savings);
  return most >= 0.01 ? formatPercent(most, locale) : undefined;
}

export async function packageOffers(
  packages: readonly OfferedPackage[],
  featureNames: ReadonlyMap<string, Translated>,
  locale: Locale,
): Promise<PackageOffer[]> {
  const t = await getTranslations({ locale, namespace: 'signup' });
  const price = (sold: OfferedPackage, cycle: BillingCycle): Price => {
    const own = amountOf(sold, cycle);
    const minor = own ?? amountOf(sold, 'monthly');
    if (minor === undefined) return { text: t('packages.ask'), line: t('packages.ask') };
    if (minor === 0) return { text: t('packages.free'), line: t('chosen.free') };
    const shown = own === undefined ? 'monthly' : cycle;
    const text = priceText(minor, locale);
    return {
      text,
      per: t(shown === 'monthly' ? 'packages.perMonth' : 'packages.perYear'),
      line: t(shown === 'monthly' ? 'chosen.monthly' : 'chosen.yearly', { price: text }),
    };
  };
  return packages.map((sold) => {
    const code = knownCodes.find((known) => known === sold.code);
    const highlight = sold.highlightText && knownHighlights[sold.highlightText];
    return {
      code: sold.code,
      name: sold.name,
      description: code ? t(`packages.descriptions.${code}`) : sold.description,
      highlight: highlight ? t(`packages.highlights.${highlight}`) : (sold.highlightText ?? undefined),
      trialDays: sold.trialDays || defaultTrialDays,
      price: { monthly: price(sold, 'monthly'), yearly: price(sold, 'yearly') },
      limits: shownLimits.flatMap((key) => {
        const limit = sold.limits[key];
        if (!limit || (!limit.unlimited && !limit.max)) return [];
        return [t(`packages.limits.${key}`, { count: limit.unlimited ? -1 : (limit.max ?? 0) })];
      }),
      features: shownFeatures.flatMap((key) => (sold.features[key] ? [featureNames.get(key)?.[locale] ?? key] : [])),
    };
  });
}
