'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { DomainActions } from '@/components/custom-domains/domain-actions';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { SwitchField } from '@/components/form/switch-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Section } from '@/components/page/section';
import type { CustomDomainList } from '@/lib/tenants/custom-domains/shapes';

type PrimaryHostFormProps = {
  list: CustomDomainList;
  /** The hosts as people write them. */
  names: Record<string, string>;
  action: DomainActions['choose'];
};

/** Which of the tenant's addresses stands in its links, and whether the others lead there. */
export function PrimaryHostForm({ list, names, action }: PrimaryHostFormProps) {
  const t = useTranslations('customDomains.primary');
  const router = useRouter();
  const nameOf = (host: string) => names[host] ?? host;
  const hosts = [
    ...list.domains.filter(({ status }) => status === 'active').map(({ host }) => host),
    list.platformHost,
  ];
  const state = useActionForm(
    ({ host, redirects }: { host: string; redirects: boolean }) => action({ host: host || null, redirects }),
    {
      defaultValues: { host: list.primaryHost ?? '', redirects: list.redirectsToPrimary },
      onSuccess: (handOver) => {
        if (handOver) return window.location.assign(handOver.to);
        toast.success(t('saved'));
        router.refresh();
      },
    },
  );
  const choices = [
    { value: '', label: t('automatic') },
    ...hosts.map((host) => ({ value: host, label: nameOf(host) })),
  ];
  return (
    <Section title={t('title')} description={t('text')}>
      <ActionForm state={state} aria-label={t('title')}>
        <SelectField name="host" label={t('host')} choices={choices} description={t('hint')} className="max-w-md" />
        <SwitchField
          name="redirects"
          label={t('redirects')}
          description={t('redirectsText', { host: nameOf(list.effectivePrimaryHost) })}
        />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
