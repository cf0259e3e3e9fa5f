'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { Stepper } from '@/components/page/stepper';
import type { BillingCycle } from '@/components/public/plan-offer';
import { AccountStep } from '@/components/signup/account-step';
import { AddressReady } from '@/components/signup/address-ready';
import { InstitutionStep } from '@/components/signup/institution-step';
import type { PackageOffer } from '@/components/signup/package-offer';
import { PackageStep } from '@/components/signup/package-step';
import type { HandOver, SignUpInput } from '@/components/signup/signup-values';
import { type Step, useSignUp } from '@/components/signup/use-sign-up';
import type { SlugCheck } from '@/components/tenants/use-slug-check';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';

type SignUpFlowProps = {
  offers: PackageOffer[];
  saving?: string;
  locale: Locale;
  /** What stands behind a subdomain: `.example.com`. */
  suffix: string;
  action: Action<SignUpInput, HandOver>;
  check: SlugCheck;
};

const steps: Step[] = ['package', 'institution', 'account'];

/** From the choice of a package to the institution's own address. */
export function SignUpFlow({ offers, saving, locale, suffix, action, check }: SignUpFlowProps) {
  const t = useTranslations('signup');
  const required = useTranslations('errors.fields')('required');
  const [cycle, setCycle] = useState<BillingCycle>('monthly');
  const [offer, setOffer] = useState<PackageOffer>();
  const chosen = { package: offer?.code ?? '', billing_period: cycle };
  const { step, go, state, handOver } = useSignUp({ action, check, locale, required, chosen });
  const top = useRef<HTMLDivElement>(null);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    top.current?.scrollIntoView({ block: 'start' });
  }, [step]);
  if (handOver) return <AddressReady handOver={handOver} />;
  const choose = (wanted: PackageOffer) => {
    setOffer(wanted);
    go('institution');
  };
  return (
    <div ref={top} className="scroll-mt-20">
      <div className="mx-auto max-w-2xl">
        <Stepper
          steps={steps.map((id) => ({ id, label: t(`steps.${id}`) }))}
          current={steps.indexOf(offer ? step : 'package')}
        />
      </div>
      {step === 'package' || !offer ? (
        <PackageStep offers={offers} saving={saving} cycle={cycle} setCycle={setCycle} choose={choose} />
      ) : (
        <div className="mx-auto w-full max-w-lg rounded-xl border bg-card p-6 shadow-sm sm:p-8">
          <Chosen offer={offer} cycle={cycle} change={() => go('package')} disabled={state.pending} />
          <h2 className="text-balance font-semibold text-xl tracking-tight">{t(`${step}.title`)}</h2>
          <p className="mt-1.5 mb-6 text-pretty text-muted-foreground text-sm">{t(`${step}.text`)}</p>
          <ActionForm state={state} aria-label={t(`${step}.title`)}>
            {step === 'institution' ? (
              <InstitutionStep check={check} suffix={suffix} back={() => go('package')} />
            ) : (
              <AccountStep days={offer.trialDays} back={() => go('institution')} />
            )}
          </ActionForm>
        </div>
      )}
    </div>
  );
}

type ChosenProps = { offer: PackageOffer; cycle: BillingCycle; change: () => void; disabled: boolean };

/** The package in hand, and the way back to the others. */
function Chosen({ offer, cycle, change, disabled }: ChosenProps) {
  const t = useTranslations('signup.chosen');
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg bg-muted px-4 py-3 text-sm">
      <p className="min-w-0">
        <span className="sr-only">{t('label')}: </span>
        <span className="font-medium wrap-anywhere">{offer.name}</span>{' '}
        <span className="text-muted-foreground tabular-nums">{offer.price[cycle].line}</span>
      </p>
      <Button type="button" variant="outline" size="xs" onClick={change} disabled={disabled}>
        {t('change')}
      </Button>
    </div>
  );
}
