'use client';

import { CircleCheckIcon } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StepBody, StepCard, StepFooter, stepForm } from '@/components/domains/wizard/step-card';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SubmitButton } from '@/components/form/submit-button';
import { useActionForm } from '@/components/form/use-action-form';
import { CopyField } from '@/components/page/copy-field';
import { DescriptionList } from '@/components/page/description-list';
import { StatusBadge } from '@/components/page/status-badge';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { WizardView } from '@/lib/domains';

type ZoneStepProps = { wizard: WizardView; validateZone: Action<{ domain: string }, unknown> };

/** Step 3: the zone, looked for at once and made where there is none. */
export function ZoneStep({ wizard, validateZone }: ZoneStepProps) {
  return wizard.zone ? (
    <ZoneFound wizard={wizard} zone={wizard.zone} />
  ) : (
    <ZoneSearch wizard={wizard} validateZone={validateZone} />
  );
}

function ZoneSearch({ wizard, validateZone }: ZoneStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const begun = useRef(false);
  const state = useActionForm(validateZone, {
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
    <StepCard title={t('zone.title', { domain: wizard.unicode_domain })} text={t('zone.text')}>
      <ActionForm state={state} className={stepForm}>
        <StepBody>
          <p className="text-muted-foreground text-sm">{t('zone.missing')}</p>
        </StepBody>
        <StepFooter back={wizardHref(wizard.id, 'account')}>
          <SubmitButton>{t('zone.find')}</SubmitButton>
        </StepFooter>
      </ActionForm>
    </StepCard>
  );
}

const knownStatuses = ['initializing', 'pending', 'active', 'moved'] as const;

function ZoneFound({ wizard, zone }: { wizard: WizardView; zone: NonNullable<WizardView['zone']> }) {
  const t = useTranslations('domains.wizard');
  const status = knownStatuses.find((known) => known === zone.status) ?? 'pending';
  return (
    <StepCard title={t('zone.title', { domain: wizard.unicode_domain })} text={t('zone.text')}>
      <StepBody>
        <Alert variant="success" role="status">
          <CircleCheckIcon aria-hidden="true" />
          <AlertTitle>{zone.created ? t('zone.created') : t('zone.found')}</AlertTitle>
          <AlertDescription>{zone.created ? t('zone.createdText') : t('zone.foundText')}</AlertDescription>
        </Alert>
        <DescriptionList
          items={[
            { term: t('zone.id'), value: <CopyField value={zone.id} label={t('zone.id')} /> },
            {
              term: t('zone.status'),
              value: <StatusBadge status={status}>{t(`zone.statuses.${status}`)}</StatusBadge>,
            },
            ...(wizard.account?.name ? [{ term: t('zone.account'), value: wizard.account.name }] : []),
          ]}
        />
      </StepBody>
      <StepFooter back={wizardHref(wizard.id, 'account')}>
        <Button asChild>
          <Link href={wizardHref(wizard.id, 'nameservers')}>{t('next')}</Link>
        </Button>
      </StepFooter>
    </StepCard>
  );
}
