'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { PasswordField } from '@/components/form/password-field';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';
import { SlugField } from '@/components/tenants/slug-field';
import type { SlugCheck } from '@/components/tenants/use-slug-check';
import { type Locale, localeNames, locales } from '@/lib/i18n/locales';

type NewTenantInput = {
  name: string;
  slug: string;
  locale: Locale;
  package: string;
  billing_period: 'monthly' | 'yearly';
  status: 'trial' | 'active';
  full_name: string;
  email: string;
  password: string;
};

type NewTenantFormProps = {
  action: Action<NewTenantInput, { id: string }>;
  check: SlugCheck;
  suffix: string;
  packages: { code: string; name: string; trialDays: number }[];
  locale: Locale;
};

const languages = locales.map((value) => ({ value, label: localeNames[value] }));
const from = { name: 'name', locale: 'locale' };

/** A tenant as staff make one: institution, licence, first administrator. */
export function NewTenantForm({ action, check, suffix, packages, locale }: NewTenantFormProps) {
  const t = useTranslations('signup');
  const router = useRouter();
  const state = useActionForm<NewTenantInput, { id: string }>(action, {
    defaultValues: {
      ...{ name: '', slug: '', locale, package: packages[0]?.code ?? '', billing_period: 'monthly', status: 'trial' },
      ...{ full_name: '', email: '', password: '' },
    },
    onSuccess: ({ id }, { name }) => {
      toast.success(t('admin.done', { name }));
      router.push(`/admin/tenants/${id}`);
    },
  });
  const days = packages.find(({ code }) => code === state.form.watch('package'))?.trialDays ?? 14;
  return (
    <ActionForm state={state} className="max-w-3xl gap-6">
      <Section title={t('admin.institution')}>
        <div className="grid gap-5">
          <TextField name="name" label={t('institution.name')} maxLength={100} autoFocus required />
          <SlugField label={t('slug.label')} check={check} suffix={suffix} from={from} />
          <SelectField name="locale" label={t('institution.language')} choices={languages} />
        </div>
      </Section>
      <Section title={t('admin.licence')}>
        <div className="grid gap-5 sm:grid-cols-3">
          <SelectField
            name="package"
            label={t('admin.package')}
            choices={packages.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            name="status"
            label={t('admin.status')}
            choices={[
              { value: 'trial', label: t('admin.trial', { days }) },
              { value: 'active', label: t('admin.active') },
            ]}
          />
          <SelectField
            name="billing_period"
            label={t('admin.period')}
            choices={(['monthly', 'yearly'] as const).map((value) => ({ value, label: t(`packages.${value}`) }))}
          />
        </div>
      </Section>
      <Section title={t('admin.admin')} description={t('admin.adminText')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="full_name" label={t('account.fullName')} maxLength={100} autoComplete="off" required />
          <TextField name="email" type="email" label={t('account.email')} autoComplete="off" required />
          <PasswordField
            name="password"
            label={t('admin.password')}
            description={t('account.passwordHint')}
            autoComplete="new-password"
            strength
            className="sm:col-span-2"
          />
        </div>
      </Section>
      <SubmitButton className="justify-self-start">{t('admin.submit')}</SubmitButton>
    </ActionForm>
  );
}
