'use client';

import { useTranslations } from 'next-intl';
import { Group } from '../group';
import { SwitchRow } from './switch-row';

/** The parts of its branding a tenant may leave out for a while. */
export function SwitchesGroup() {
  const t = useTranslations('brandingEditor.switches');
  return (
    <Group title={t('title')}>
      <SwitchRow field="enableCustomBranding" feature={undefined} />
      <SwitchRow field="enableCustomDomain" feature="custom_domain" />
      <SwitchRow field="enableWhiteLabel" feature="white_label" />
    </Group>
  );
}
