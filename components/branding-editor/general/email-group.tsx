'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { EditorValues } from '../editor-values';
import { Group } from '../group';
import { MailTrial } from './mail-trial';
import { PictureField } from './picture-field';

/** From whom mails come and what they end with. */
export function EmailGroup() {
  const t = useTranslations('brandingEditor.email');
  const values = useWatch<
    EditorValues,
    ['general.emailSenderName', 'general.emailSenderAddress', 'general.emailLogoUrl', 'general.emailFooterText']
  >({
    name: ['general.emailSenderName', 'general.emailSenderAddress', 'general.emailLogoUrl', 'general.emailFooterText'],
  });
  return (
    <Group
      title={t('title')}
      description={t('text')}
      feature="email_branding"
      isStored={values.some(Boolean)}
      foot={<MailTrial />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="general.emailSenderName" label={t('senderName')} maxLength={100} />
        <TextField
          name="general.emailSenderAddress"
          label={t('senderAddress')}
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
        />
      </div>
      <PictureField name="general.emailLogoUrl" kind="email_logo" label={t('logo')} hint={t('logoHint')} />
      <TextareaField name="general.emailFooterText" label={t('footer')} rows={3} maxLength={1000} />
    </Group>
  );
}
