'use client';

import { CloudIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useController } from 'react-hook-form';
import { ChoiceCard } from '@/components/dashboard/choice-card';
import { StepBody, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldError } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { OfferedAccountView, WizardView } from '@/lib/domains';

type CompanyFormProps = {
  wizard: WizardView;
  accounts: OfferedAccountView[];
  back: string;
  select: Action<{ domain: string; account_id?: string }, unknown>;
  onDone: () => void;
};

/** Which of the company's accounts; the one with the most room is proposed. */
export function CompanyForm({ wizard, accounts, back, select, onDone }: CompanyFormProps) {
  const t = useTranslations('domains.wizard');
  const roomiest = accounts.toSorted((a, b) => b.remaining - a.remaining)[0];
  const state = useActionForm(select, {
    defaultValues: { domain: wizard.domain, account_id: wizard.account?.account_id ?? roomiest?.id },
    onSuccess: onDone,
  });
  return (
    <ActionForm state={state} className={stepForm} aria-label={t('account.company')}>
      <StepBody>
        <Accounts accounts={accounts} />
      </StepBody>
      <StepFooter back={back}>
        <SubmitButton>{t('next')}</SubmitButton>
      </StepFooter>
    </ActionForm>
  );
}

function Accounts({ accounts }: { accounts: OfferedAccountView[] }) {
  const t = useTranslations('domains.wizard.account');
  const { field, fieldState } = useController({ name: 'account_id' });
  return (
    <div className="grid gap-2">
      <p id="company-accounts" className="font-medium text-sm">
        {t('choose')}
      </p>
      <RadioGroup
        value={field.value}
        onValueChange={field.onChange}
        aria-labelledby="company-accounts"
        className="grid gap-2.5 sm:grid-cols-2"
      >
        {accounts.map((account) => (
          <ChoiceCard
            key={account.id}
            value={account.id}
            title={account.name}
            text={account.remaining > 0 ? t('remaining', { count: account.remaining }) : t('full')}
            icon={<CloudIcon />}
            disabled={account.remaining <= 0}
          />
        ))}
      </RadioGroup>
      <FieldError>{fieldState.error?.message}</FieldError>
    </div>
  );
}
