'use client';

import { useTranslations } from 'next-intl';
import { useEntry } from '@/components/accounts/use-entry';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { RefusalSamples } from '@/components/form/refusal-samples';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';

type SignIn = { email: string; password: string; session: 'browser' };
type SignInFormProps = { action: Action<SignIn, unknown>; next: string };

/** E-mail address and password. Where the framework's scripts are left out, `public/entry.js` sends it. */
export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations('accounts.login');
  const state = useEntry<SignIn>(action, { email: '', password: '', session: 'browser' }, next);
  return (
    <ActionForm state={state} data-guarded="form" data-entry="/api/auth/session" data-next={next}>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
      />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" />
      <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      <RefusalSamples />
    </ActionForm>
  );
}
