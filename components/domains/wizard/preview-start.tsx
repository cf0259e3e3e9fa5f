'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StepBody, StepCard, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionForm } from '@/components/form/action-form';
import type { Action, ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { Skeleton } from '@/components/ui/skeleton';
import type { WizardView } from '@/lib/domains';

type PreviewStartProps = {
  wizard: WizardView;
  /** Why the last try to apply failed; then nothing is worked out before the person has read it. */
  failure?: ActionError;
  previewChanges: Action<{ domain: string }, unknown>;
};

/** Works the preview out where there is none yet: the person came back after the name servers were set. */
export function PreviewStart({ wizard, failure, previewChanges }: PreviewStartProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const begun = useRef(false);
  const state = useActionForm(previewChanges, {
    defaultValues: { domain: wizard.domain },
    onSuccess: () => router.refresh(),
  });
  const { submit } = state;

  useEffect(() => {
    if (begun.current || failure) return;
    begun.current = true;
    submit();
  }, [submit, failure]);

  return (
    <StepCard
      title={failure ? t('apply.failedTitle', { domain: wizard.unicode_domain }) : t('preview.title')}
      text={failure ? t('apply.failedText') : t('checking')}
    >
      <ActionForm state={state} className={stepForm}>
        <StepBody>
          {failure && !state.error ? (
            <FormAlert error={{ ...failure, requestId: undefined }} />
          ) : (
            <>
              <Skeleton className="h-12" />
              <Skeleton className="h-12" />
            </>
          )}
        </StepBody>
        <StepFooter back={wizardHref(wizard.id, 'nameservers')}>
          <SubmitButton>{failure ? t('apply.again') : t('next')}</SubmitButton>
        </StepFooter>
      </ActionForm>
    </StepCard>
  );
}
