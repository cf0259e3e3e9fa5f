'use client';

import { useTranslations } from 'next-intl';
import { StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import type { WizardView } from '@/lib/domains';

type OtherDnsFormProps = {
  wizard: WizardView;
  back: string;
  select: Action<{ domain: string }, unknown>;
  onDone: () => void;
};

/** The DNS stays where it is: nothing more to enter. */
export function OtherDnsForm({ wizard, back, select, onDone }: OtherDnsFormProps) {
  const t = useTranslations('domains.wizard');
  const state = useActionForm(select, { defaultValues: { domain: wizard.domain }, onSuccess: onDone });
  return (
    <ActionForm state={state} className={stepForm} aria-label={t('account.none')}>
      <StepFooter back={back}>
        <SubmitButton>{t('next')}</SubmitButton>
      </StepFooter>
    </ActionForm>
  );
}
