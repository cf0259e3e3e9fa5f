'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { type PlanInput, type PlanValues, planInput } from '@/components/admin/plan-values';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { SwitchField } from '@/components/form/switch-field';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';

type PlanFormProps = {
  action: Action<PlanInput, unknown>;
  values: PlanValues;
  /** Whose a new plan can be; a plan that exists stays whose it is. */
  tenants?: { id: string; name: string }[];
};

const currencies = ['TRY', 'USD', 'EUR'].map((value) => ({ value, label: value }));
const limits = ['max_domains', 'max_containers', 'max_storage_gb', 'max_bandwidth_gb'] as const;

/** A plan, new or to be changed. */
export function PlanForm({ action, values, tenants }: PlanFormProps) {
  const t = useTranslations('admin.planForm');
  const common = useTranslations('common');
  const router = useRouter();
  const send: Action<PlanValues, unknown> = (typed) => action(planInput(typed));
  const state = useActionForm<PlanValues, unknown>(send, {
    defaultValues: values,
    onSuccess: () => {
      toast.success(t('saved'));
      router.push('/admin/plans');
    },
  });
  return (
    <ActionForm state={state} className="max-w-3xl gap-6">
      <Section title={t('about')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="name" label={t('name')} maxLength={50} />
          <TextField name="slug" label={t('slug')} description={t('slugHint')} maxLength={50} spellCheck={false} />
          <TextareaField name="description" label={t('description')} rows={2} optional className="sm:col-span-2" />
          {tenants && (
            <SelectField
              name="tenant_id"
              label={t('owner')}
              description={t('ownerHint')}
              placeholder={t('everybody')}
              choices={tenants.map(({ id, name }) => ({ value: id, label: name }))}
              className="sm:col-span-2"
            />
          )}
        </div>
      </Section>
      <Section title={t('price')}>
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField name="price_monthly" label={t('monthly')} numeric />
          <TextField name="price_yearly" label={t('yearly')} numeric />
          <SelectField name="currency" label={t('currency')} choices={currencies} />
        </div>
      </Section>
      <Section title={t('limits')} description={t('limitsHint')}>
        <div className="grid gap-5 sm:grid-cols-2">
          {limits.map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(name)}
              suffix={name.endsWith('_gb') ? 'GB' : undefined}
              numeric
            />
          ))}
        </div>
      </Section>
      <Section title={t('listing')}>
        <div className="grid gap-5">
          <TextareaField name="features" label={t('features')} description={t('featuresHint')} rows={4} optional />
          <TextField
            name="sort_order"
            label={t('order')}
            description={t('orderHint')}
            numeric
            className="sm:max-w-48"
          />
          <SwitchField name="is_active" label={t('active')} description={t('activeHint')} />
          <SwitchField name="is_visible" label={t('visible')} description={t('visibleHint')} />
        </div>
      </Section>
      <SubmitButton className="justify-self-start">{common('save')}</SubmitButton>
    </ActionForm>
  );
}
