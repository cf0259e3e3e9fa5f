'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { NameserverHelp } from '@/components/domains/wizard/nameserver-help';
import { NameserverState } from '@/components/domains/wizard/nameserver-state';
import { StepBody, StepCard, StepFooter } from '@/components/domains/wizard/step-card';
import { useNameservers } from '@/components/domains/wizard/use-nameservers';
import { wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionButton } from '@/components/form/action-button';
import type { Action } from '@/components/form/action-result';
import { CopyField } from '@/components/page/copy-field';
import type { NameserversView } from '@/lib/dns';
import type { WizardView } from '@/lib/domains';

type NameserversStepProps = {
  wizard: WizardView;
  requestCheck: Action<{ domain: string }, NameserversView>;
  preview: Action<{ domain: string }, unknown>;
};

/** Step 4: the name servers to set at the registrar, and whether they are; watched until they are. */
export function NameserversStep({ wizard, requestCheck, preview }: NameserversStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const cache = useQueryClient();
  const { data, isError, dataUpdatedAt } = useNameservers(wizard.domain);
  const required = data?.required_nameservers ?? wizard.zone?.nameservers ?? [];
  const configured = data?.configured ?? false;
  const domain = wizard.unicode_domain;
  return (
    <StepCard title={t('nameservers.title', { domain })} text={t('nameservers.text')}>
      <StepBody>
        <ol className="grid gap-2.5" aria-label={t('nameservers.required')}>
          {required.map((nameserver, index) => (
            <li key={nameserver} className="grid items-center gap-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <span className="text-muted-foreground text-sm">{t('nameservers.number', { number: index + 1 })}</span>
              <CopyField value={nameserver} label={t('nameservers.number', { number: index + 1 })} />
            </li>
          ))}
        </ol>
        <NameserverState domain={domain} answer={data} failed={isError} checkedAt={dataUpdatedAt} />
        <NameserverHelp />
      </StepBody>
      <StepFooter back={wizardHref(wizard.id, 'zone')}>
        {!configured && (
          <ActionButton
            variant="outline"
            action={() => requestCheck({ domain: wizard.domain })}
            onSuccess={(answer) => cache.setQueryData(['nameservers', wizard.domain], answer)}
          >
            {t('nameservers.check')}
          </ActionButton>
        )}
        <ActionButton
          disabled={!configured}
          action={() => preview({ domain: wizard.domain })}
          onSuccess={() => router.push(wizardHref(wizard.id, 'preview'))}
        >
          {t('next')}
        </ActionButton>
      </StepFooter>
    </StepCard>
  );
}
