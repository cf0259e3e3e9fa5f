'use client';

import { useTranslations } from 'next-intl';
import { useEntry } from '@/components/accounts/use-entry';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

type SignIn = { username: string; password: string; session: 'browser' };

/** User name and password. */
export function StaffSignInForm({ action, next }: { action: Action<SignIn, unknown>; next: string }) {
  const t = useTranslations('admin.login');
  const state = useEntry<SignIn>(action, { username: '', password: '', session: 'browser' }, next);
  return (
    <ActionForm state={state}>
      <TextField
        name="username"
        label={t('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton className="w-full">{t('submit')}</SubmitButton>
    </ActionForm>
  );
}
