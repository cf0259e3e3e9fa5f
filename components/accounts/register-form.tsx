'use client';

import { useTranslations } from 'next-intl';
import { useEntry } from '@/components/accounts/use-entry';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

type Registration = { full_name: string; email: string; password: string; session: 'browser' };
type RegisterFormProps = { action: Action<Registration, unknown>; next: string };

/** A new account. */
export function RegisterForm({ action, next }: RegisterFormProps) {
  const t = useTranslations('accounts.register');
  const state = useEntry<Registration>(action, { full_name: '', email: '', password: '', session: 'browser' }, next);
  return (
    <ActionForm state={state} data-guarded="form">
      <TextField name="full_name" label={t('fullName')} autoComplete="name" autoFocus required />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField
        name="password"
        label={t('password')}
        description={t('passwordHint')}
        autoComplete="new-password"
        strength
      />
      <SubmitButton className="w-full">{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
