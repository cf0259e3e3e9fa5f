'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { StepBody, StepCard, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';

type DomainStepProps = {
  /** What was entered before, when the person came back. */
  domain: string;
  validate: Action<{ domain: string }, { wizard_id: string }>;
  /** Puts the wizard away for good; where it opened by itself. */
  skip?: Action<Record<string, never>, unknown>;
};

/** Step 1: which domain. */
export function DomainStep({ domain, validate, skip }: DomainStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const state = useActionForm(validate, {
    defaultValues: { domain },
    onSuccess: ({ wizard_id }) => router.push(wizardHref(wizard_id, 'account')),
  });
  return (
    <StepCard title={t('domain.title')} text={t('domain.text')}>
      <ActionForm state={state} className={stepForm} aria-label={t('domain.title')}>
        <StepBody>
          <TextField
            name="domain"
            label={t('domain.label')}
            placeholder={t('domain.placeholder')}
            description={t('domain.help')}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            autoFocus
          />
        </StepBody>
        <StepFooter>
          {skip && (
            <ActionButton variant="ghost" action={() => skip({})} onSuccess={() => router.push('/dashboard')}>
              {t('domain.skip')}
            </ActionButton>
          )}
          <SubmitButton>{t('next')}</SubmitButton>
        </StepFooter>
      </ActionForm>
    </StepCard>
  );
}
