'use client';

import { InfoIcon, MailCheckIcon, TriangleAlertIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChangeList } from '@/components/domains/wizard/change-list';
import { PreviewSettings } from '@/components/domains/wizard/preview-settings';
import { ProxySwitch } from '@/components/domains/wizard/proxy-switch';
import { StepBody, StepCard, StepFooter } from '@/components/domains/wizard/step-card';
import { applyingHref, wizardHref } from '@/components/domains/wizard/wizard-steps';
import { ActionButton } from '@/components/form/action-button';
import type { Action, ActionError } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { CopyButton } from '@/components/page/copy-button';
import { Alert, AlertDescription } from '@/components/ui/alert';
import type { PreviewView } from '@/lib/dns';
import type { WizardView } from '@/lib/domains';

type PreviewActions = {
  previewChanges: Action<{ domain: string; proxy_enabled?: boolean }, PreviewView>;
  applyChanges: Action<
    { domain: string; preview?: { id?: string }; proxy_enabled?: boolean },
    { domain: { id: string } }
  >;
};

type PreviewStepProps = { wizard: WizardView; preview: PreviewView } & PreviewActions;

/** Step 5: every change before it is made, and the one choice there is about them. */
export function PreviewStep({ wizard, preview: first, previewChanges, applyChanges }: PreviewStepProps) {
  const t = useTranslations('domains.wizard');
  const router = useRouter();
  const [preview, setPreview] = useState(first);
  const [refusal, setRefusal] = useState<ActionError>();
  const { domain } = wizard;

  const again = async (proxy_enabled: boolean) => {
    const result = await previewChanges({ domain, proxy_enabled });
    if (result.ok) setPreview(result.value);
    else setRefusal(result.error);
  };

  const apply = async () => {
    setRefusal(undefined);
    const result = await applyChanges({ domain, preview: { id: preview.id }, proxy_enabled: preview.proxy_enabled });
    if (result.ok) return result;
    setRefusal(result.error);
    // The zone may have changed meanwhile: what is shown must be what would be done.
    if (result.error.code !== 'limit_reached') await again(preview.proxy_enabled);
    return result;
  };

  return (
    <StepCard title={t('preview.title')} text={t('preview.text')}>
      <StepBody>
        <FormAlert error={refusal} />
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span>{t('preview.loadBalancer', { domain: wizard.unicode_domain })}</span>
          <span className="inline-flex items-center gap-0.5">
            <code className="font-medium font-mono text-[0.8125rem]">{preview.new_ip}</code>
            <CopyButton value={preview.new_ip} />
          </span>
        </div>
        <ChangeList changes={preview.changes} />
        {preview.mail_hosts.length > 0 && (
          <Alert variant="warning" role="note">
            <TriangleAlertIcon aria-hidden="true" />
            <AlertDescription>{t('preview.mailHosts', { hosts: preview.mail_hosts.join(', ') })}</AlertDescription>
          </Alert>
        )}
        <div className="grid gap-2 text-muted-foreground text-sm">
          <p className="flex gap-2.5">
            <MailCheckIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-success-text" />
            {t('preview.mail')}
          </p>
          <p className="flex gap-2.5">
            <InfoIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {t('preview.unchanged', { count: preview.untouched.total, mail: preview.untouched.mail })}
          </p>
        </div>
        <ProxySwitch checked={preview.proxy_enabled} onChange={again} />
        <PreviewSettings />
      </StepBody>
      <StepFooter back={wizardHref(wizard.id, 'nameservers')}>
        <ActionButton action={apply} onSuccess={(applied) => router.push(applyingHref(wizard.id, applied.domain.id))}>
          {t('preview.apply')}
        </ActionButton>
      </StepFooter>
    </StepCard>
  );
}
