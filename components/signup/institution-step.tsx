'use client';

import { useTranslations } from 'next-intl';
import { useFormPending } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { SlugField } from '@/components/tenants/slug-field';
import type { SlugCheck } from '@/components/tenants/use-slug-check';
import { Button } from '@/components/ui/button';
import { localeNames, locales } from '@/lib/i18n/locales';

type InstitutionStepProps = { check: SlugCheck; suffix: string; back: () => void };

const languages = locales.map((value) => ({ value, label: localeNames[value] }));
const from = { name: 'name', locale: 'locale' };

/** Name, address and language of the institution. */
export function InstitutionStep({ check, suffix, back }: InstitutionStepProps) {
  const t = useTranslations('signup');
  const pending = useFormPending();
  return (
    <>
      <TextField
        name="name"
        label={t('institution.name')}
        placeholder={t('institution.namePlaceholder')}
        autoComplete="organization"
        maxLength={100}
        autoFocus
        required
      />
      <SlugField label={t('slug.label')} check={check} suffix={suffix} from={from} />
      <SelectField
        name="locale"
        label={t('institution.language')}
        description={t('institution.languageHint')}
        choices={languages}
      />
      <div className="flex flex-wrap-reverse gap-3">
        <Button type="button" variant="ghost" onClick={back} disabled={pending}>
          {t('institution.back')}
        </Button>
        <SubmitButton className="flex-1">{t('institution.next')}</SubmitButton>
      </div>
    </>
  );
}
