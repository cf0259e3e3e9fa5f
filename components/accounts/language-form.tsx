'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';

type Choice = { locale: Locale };
type LanguageFormProps = { action: Action<Choice, unknown>; locale: Locale };

/** The language of pages and mails. The page is loaded anew in it. */
export function LanguageForm({ action, locale }: LanguageFormProps) {
  const t = useTranslations('accounts.account.language');
  const state = useActionForm<Choice, unknown>(action, {
    defaultValues: { locale },
    onSuccess: () => window.location.reload(),
  });
  return (
    <Section title={t('title')} description={t('description')}>
      <ActionForm state={state} className="flex flex-wrap items-end gap-3">
        <SelectField
          name="locale"
          label={t('label')}
          hideLabel
          className="w-full sm:w-56"
          choices={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        />
        <SubmitButton variant="outline">{t('save')}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
