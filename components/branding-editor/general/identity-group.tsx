'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { useEditor } from '../editor-context';
import { Group } from '../group';
import { useLacking } from '../use-lacking';
import { AddressLine } from './address-line';

/** The name, and the addresses it answers at. */
export function IdentityGroup() {
  const t = useTranslations('brandingEditor.identity');
  const { tenantName, subdomain, customDomain } = useEditor();
  return (
    <Group title={t('title')}>
      <TextField
        name="general.displayName"
        label={t('displayName')}
        description={t('displayNameHint')}
        placeholder={tenantName}
        maxLength={100}
        autoComplete="organization"
      />
      <AddressLine label={t('subdomain')} host={subdomain.host} href={subdomain.href} action={t('changeSubdomain')} />
      <AddressLine
        label={t('customDomain')}
        host={customDomain.host}
        empty={t('noCustomDomain')}
        href={customDomain.href}
        lacking={useLacking('custom_domain')}
        action={customDomain.host ? t('manageCustomDomain') : t('addCustomDomain')}
        status={customDomain.host ? (customDomain.isVerified ? 'verified' : 'pending') : undefined}
      />
    </Group>
  );
}
