'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import { Group } from '../group';

const networks = [
  ['twitterUrl', 'X', 'https://x.com/…'],
  ['linkedinUrl', 'LinkedIn', 'https://www.linkedin.com/company/…'],
  ['instagramUrl', 'Instagram', 'https://www.instagram.com/…'],
  ['facebookUrl', 'Facebook', 'https://www.facebook.com/…'],
] as const;

/** How customers reach the tenant. */
export function ContactGroup() {
  const t = useTranslations('brandingEditor.contact');
  return (
    <>
      <Group title={t('title')} description={t('text')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="general.supportEmail" label={t('email')} type="email" autoComplete="off" maxLength={254} />
          <TextField name="general.supportPhone" label={t('phone')} type="tel" autoComplete="off" maxLength={50} />
        </div>
        <TextareaField name="general.address" label={t('address')} rows={2} maxLength={300} />
      </Group>
      <Group title={t('social')}>
        <div className="grid gap-4 sm:grid-cols-2">
          {networks.map(([field, label, example]) => (
            <TextField
              key={field}
              name={`general.${field}`}
              label={label}
              placeholder={example}
              inputMode="url"
              maxLength={500}
            />
          ))}
        </div>
      </Group>
    </>
  );
}
