'use client';

import { PlusIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { SwitchField } from '@/components/form/switch-field';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';

/** Claims a domain; what to do next stands on its card. */
export function AddDomainForm({ action }: { action: DomainActions['add'] }) {
  const t = useTranslations('customDomains.add');
  const router = useRouter();
  const state = useActionForm(action, {
    defaultValues: { host: '', withWww: false },
    onSuccess: ({ domains }) => {
      state.form.reset();
      toast.success(t('added', { host: domains[0]?.host ?? '' }), { description: t('addedText') });
      router.refresh();
    },
  });
  return (
    <ActionForm state={state} aria-label={t('title')}>
      <TextField
        name="host"
        label={t('host')}
        placeholder={t('example')}
        description={t('hint')}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SwitchField as="checkbox" name="withWww" label={t('withWww')} description={t('withWwwText')} />
      <div>
        <SubmitButton>
          <PlusIcon />
          {t('submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
