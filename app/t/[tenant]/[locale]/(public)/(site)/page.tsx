import { setRequestLocale } from 'next-intl/server';
import { ContactBand } from '@/components/public/contact-band';
import { FeatureGrid } from '@/components/public/feature-grid';
import { Hero } from '@/components/public/hero';
import { PlanTeaser } from '@/components/public/plan-teaser';
import { Steps } from '@/components/public/steps';
import { openPublicPage, readPublic, type TenantParams } from '@/lib/doors/public-page';
import { listOfferedPlans } from '@/lib/plans';

/** Seconds a kept page may be older than the plans it shows; a new branding is a new page at once. */
export const revalidate = 60;

/** None at build time: each tenant's page is made when it is first asked for, and kept. */
export const generateStaticParams = () => [];

/** What a tenant sells. */
export default async function LandingPage({ params }: { params: TenantParams }) {
  const { locale, tenant, branding } = await openPublicPage(params);
  setRequestLocale(locale);
  const plans = await readPublic(tenant, (tx) => listOfferedPlans(tx, tenant.id));
  return (
    <>
      <Hero name={branding.name} />
      <FeatureGrid />
      <Steps />
      {plans.length > 0 && <PlanTeaser plans={plans} />}
      <ContactBand name={branding.name} email={branding.supportEmail} phone={branding.supportPhone} />
    </>
  );
}
