'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StepBody, StepCard, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Skeleton } from '@/components/ui/skeleton';
import type { WizardView } from '@/lib/domains';

type PreviewStartProps = { wizard: WizardView; previewChanges: Action<{ domain: string }, unknown> };

/** Works the preview out where there is none yet: the person came back after the name servers were set. */
export function PreviewStart({ wizard, previewChanges }: PreviewStartProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const begun = useRef(false);
  const state = useActionForm(previewChanges, {
    defaultValues: { domain: wizard.domain },
    onSuccess: () => router.refresh(),
  });
  const { submit } = state;

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    submit();
  }, [submit]);

  return (
    <StepCard title={t('preview.title')} text={t('checking')}>
      <ActionForm state={state} className={stepForm}>
        <StepBody>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </StepBody>
        <StepFooter back={wizardHref(wizard.id, 'nameservers')}>
          <SubmitButton>{t('next')}</SubmitButton>
        </StepFooter>
      </ActionForm>
    </StepCard>
  );
}
