import { NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { Landing } from '@/components/public/landing';
import { planOffers } from '@/components/public/plan-offer';
import { openPublicPage, readPublic, type TenantParams } from '@/lib/doors/public-page';
import { landingMessages } from '@/lib/i18n/client-messages';
import { listOfferedPlans } from '@/lib/plans';

/** Seconds a kept page may be older than the plans it shows; a new branding is a new page at once. */
export const revalidate = 60;

/** None at build time: each tenant's page is made when it is first asked for, and kept. */
export const generateStaticParams = () => [];

/** How many plans of the price list are shown. */
const shown = 3;

/** What a tenant sells. */
export default async function LandingPage({ params }: { params: TenantParams }) {
  const { locale, tenant, branding } = await openPublicPage(params);
  setRequestLocale(locale);
  const plans = await readPublic(tenant, (tx) => listOfferedPlans(tx, tenant.id));
  return (
    <NextIntlClientProvider locale={locale} messages={landingMessages(locale)} timeZone={tenant.timeZone}>
      <Landing
        name={branding.name}
        offers={await planOffers(plans.slice(0, shown), locale)}
        email={branding.supportEmail}
        phone={branding.supportPhone}
      />
    </NextIntlClientProvider>
  );
}
