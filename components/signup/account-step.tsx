'use client';

import { useTranslations } from 'next-intl';
import { useFormPending } from '@/components/form/action-form';
import { PasswordField } from '@/components/form/password-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';

/** The institution's first administrator. */
export function AccountStep({ days, back }: { days: number; back: () => void }) {
  const t = useTranslations('signup.account');
  const pending = useFormPending();
  return (
    <>
      <TextField name="full_name" label={t('fullName')} autoComplete="name" maxLength={100} autoFocus required />
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
      <div className="flex flex-wrap-reverse gap-3">
        <Button type="button" variant="ghost" onClick={back} disabled={pending}>
          {t('back')}
        </Button>
        <SubmitButton className="flex-1">{t('submit')}</SubmitButton>
      </div>
      <p className="text-pretty text-muted-foreground text-xs">{t('note', { days })}</p>
    </>
  );
}
