'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import type { Action } from '@/components/form/action-result';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';
import { type DeployInput, versionFields } from '@/components/sites/deploy-input';
import { TemplateGallery } from '@/components/sites/template-gallery';
import { VersionFields } from '@/components/sites/version-fields';
import type { OfferedTemplate, SiteView } from '@/lib/sites';

type DeployFormProps = {
  templates: OfferedTemplate[];
  domains: { id: string; name: string; taken: boolean }[];
  /** How many sites the plan still has room for. */
  left: number;
  hasProxy: boolean;
  chosen: { domain?: string; template?: string };
  deploy: Action<DeployInput, SiteView>;
};

/** The one form of a deployment: template, versions, domain, name. */
export function DeployForm({ templates, domains, left, hasProxy, chosen, deploy }: DeployFormProps) {
  const t = useTranslations('sites.new');
  const router = useRouter();
  const template =
    templates.find(({ key }) => key === chosen.template) ?? templates.find(({ key }) => key === 'static');
  const domain = domains.find(({ id, taken }) => id === chosen.domain && !taken) ?? domains.find(({ taken }) => !taken);
  const state = useActionForm(versionFields(templates, deploy), {
    defaultValues: {
      container_type: template?.key ?? templates[0]?.key ?? '',
      domain_id: domain?.id ?? '',
      name: '',
      config: Object.fromEntries(
        templates.flatMap(({ versions }) =>
          Object.entries(versions).map(([variable, offered]) => [variable, offered[0] ?? '']),
        ),
      ),
    },
    onSuccess: (site) => router.push(`/sites/${site.id}`),
  });
  const domainId = useWatch({ control: state.form.control, name: 'domain_id' });
  return (
    <ActionForm state={state} className="grid gap-6">
      <Section title={t('template')}>
        <TemplateGallery templates={templates} />
      </Section>
      <Section
        title={t('settings')}
        footer={
          <>
            <span>{t('left', { left })}</span>
            <SubmitButton>{t('submit')}</SubmitButton>
          </>
        }
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="domain_id"
            label={t('domain')}
            description={hasProxy ? t('domainText') : t('noProxy')}
            choices={domains.map(({ id, name, taken }) => ({
              value: id,
              label: taken ? t('domainTaken', { name }) : name,
              disabled: taken,
            }))}
          />
          <TextField
            name="name"
            label={t('name')}
            optional
            description={t('nameText')}
            placeholder={domains.find(({ id }) => id === domainId)?.name}
            maxLength={60}
            autoComplete="off"
          />
          <VersionFields templates={templates} />
        </div>
      </Section>
    </ActionForm>
  );
}
