import { NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { InstitutionBand } from '@/components/public/institution-band';
import { Landing } from '@/components/public/landing';
import { planOffers } from '@/components/public/plan-offer';
import { openPublicPage, readPublic, type TenantParams } from '@/lib/doors/public-page';
import { landingMessages } from '@/lib/i18n/client-messages';
import { listOfferedPlans } from '@/lib/plans';

/** Made for its request, with the answer's own nonce; the server keeps what everybody may see. */
export const dynamic = 'force-dynamic';

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
      {tenant.isHouse && <InstitutionBand name={branding.name} />}
    </NextIntlClientProvider>
  );
}
