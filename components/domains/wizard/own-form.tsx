'use client';

import { useTranslations } from 'next-intl';
import { StepBody, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { TokenHelp } from '@/components/domains/wizard/token-help';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { WizardView } from '@/lib/domains';

type OwnInput = { domain: string; cf_token?: string; cf_email?: string };
type OwnFormProps = { wizard: WizardView; back: string; validate: Action<OwnInput, unknown>; onDone: () => void };

/** The customer's own account: its address and a token. A token that is stored already need not be entered again. */
export function OwnForm({ wizard, back, validate, onDone }: OwnFormProps) {
  const t = useTranslations('domains.wizard');
  const kept = wizard.account?.type === 'own' && wizard.account.has_token;
  const send = ({ domain, cf_email, cf_token }: OwnInput) =>
    // An empty field of an account that was never chosen must come back as «required», so it is sent as it is.
    validate(kept && !cf_token ? { domain } : { domain, cf_email, cf_token: cf_token ?? '' });
  const state = useActionForm(send, {
    defaultValues: { domain: wizard.domain, cf_email: wizard.account?.email ?? '', cf_token: '' },
    onSuccess: onDone,
  });
  return (
    <ActionForm state={state} className={stepForm} aria-label={t('account.own')}>
      <StepBody>
        <TextField name="cf_email" label={t('account.email')} type="email" autoComplete="email" />
        <PasswordField
          name="cf_token"
          label={t('account.token')}
          autoComplete="off"
          description={kept ? t('account.tokenKept') : t('account.tokenHelp')}
        />
        <TokenHelp />
      </StepBody>
      <StepFooter back={back}>
        <SubmitButton>{t('next')}</SubmitButton>
      </StepFooter>
    </ActionForm>
  );
}
