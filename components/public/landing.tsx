'use client';

import { ContactBand } from '@/components/public/contact-band';
import { FeatureGrid } from '@/components/public/feature-grid';
import { Hero } from '@/components/public/hero';
import type { PlanOffer } from '@/components/public/plan-offer';
import { PlanTeaser } from '@/components/public/plan-teaser';
import { Steps } from '@/components/public/steps';

type LandingProps = { name: string; offers: PlanOffer[]; email: string | null; phone: string | null };

/**
 * What a tenant sells. In the browser's hands, though nothing moves here: what a server component draws stands in the
 * document twice, as HTML and as its description, and this is the page that is asked for most.
 */
export function Landing({ name, offers, email, phone }: LandingProps) {
  return (
    <>
      <Hero name={name} />
      <FeatureGrid />
      <Steps />
      {offers.length > 0 && <PlanTeaser offers={offers} />}
      <ContactBand name={name} email={email} phone={phone} />
    </>
  );
}
