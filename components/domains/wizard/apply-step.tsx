'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LiveRun } from '@/components/dashboard/live-run';
import { StepBody, StepCard, StepFooter } from '@/components/domains/wizard/step-card';
import { doneHref, wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionButton } from '@/components/form/action-button';
import type { Action } from '@/components/form/action-result';
import type { RunView } from '@/components/run/run-view';
import type { WizardView } from '@/lib/domains';

type ApplyStepProps = { wizard: WizardView; run: RunView; previewChanges: Action<{ domain: string }, unknown> };

/** Step 6: the changes being made, live. It leads on by itself when all is done. */
export function ApplyStep({ wizard, run, previewChanges }: ApplyStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const [failed, setFailed] = useState(run.state === 'failed');
  const domain = wizard.unicode_domain;

  const finished = (ended: RunView) => {
    if (ended.state === 'failed') setFailed(true);
    else router.replace(wizard.domain_id ? doneHref(wizard.domain_id) : '/domains');
  };

  return (
    <StepCard
      title={failed ? t('apply.failedTitle', { domain }) : t('apply.title', { domain })}
      text={failed ? t('apply.failedText') : t('apply.text')}
    >
      <StepBody>
        <LiveRun run={run} area="domains" onFinished={finished} />
      </StepBody>
      {failed && (
        <StepFooter>
          <ActionButton
            action={() => previewChanges({ domain: wizard.domain })}
            onSuccess={() => router.push(wizardHref(wizard.id, 'preview'))}
          >
            {t('apply.again')}
          </ActionButton>
        </StepFooter>
      )}
    </StepCard>
  );
}
