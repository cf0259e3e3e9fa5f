'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountKinds } from '@/components/domains/wizard/account-kinds';
import { CompanyForm } from '@/components/domains/wizard/company-form';
import { OtherDnsForm } from '@/components/domains/wizard/other-dns-form';
import { OwnForm } from '@/components/domains/wizard/own-form';
import { StepBody, StepCard, stepTitleId } from '@/components/domains/wizard/step-card';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import type { Action } from '@/components/form/action-result';
import type { OfferedAccountView, WizardView } from '@/lib/domains';

export type AccountKind = 'company' | 'own' | 'none';

type AccountActions = {
  selectCompany: Action<{ domain: string; account_id?: string }, unknown>;
  validateZone: Action<{ domain: string; cf_token?: string; cf_email?: string }, unknown>;
  selectWithout: Action<{ domain: string }, unknown>;
};

type AccountStepProps = { wizard: WizardView; accounts: OfferedAccountView[] } & AccountActions;

/** Step 2: whose account keeps the DNS: the company's, the customer's own, or none. */
export function AccountStep({ wizard, accounts, ...actions }: AccountStepProps) {
  const t = useTranslations('domains.wizard.account');
  const router = useRouter();
  const room = accounts.some((account) => account.remaining > 0);
  const [kind, setKind] = useState<AccountKind>(wizard.account?.type ?? (room ? 'company' : 'own'));
  const back = wizardHref(wizard.id, 'domain');
  const onward = () => router.push(wizardHref(wizard.id, 'zone'));
  return (
    <StepCard title={t('title', { domain: wizard.unicode_domain })} text={t('text')}>
      <StepBody>
        <AccountKinds value={kind} onChange={setKind} companyHasRoom={room} labelledBy={stepTitleId} />
      </StepBody>
      {kind === 'company' && (
        <CompanyForm {...{ wizard, accounts, back }} select={actions.selectCompany} onDone={onward} />
      )}
      {kind === 'own' && <OwnForm {...{ wizard, back }} validate={actions.validateZone} onDone={onward} />}
      {kind === 'none' && (
        <OtherDnsForm
          {...{ wizard, back }}
          select={actions.selectWithout}
          onDone={() => router.push(wizardHref(wizard.id, 'records'))}
        />
      )}
    </StepCard>
  );
}
