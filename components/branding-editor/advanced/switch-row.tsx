'use client';

import { useTranslations } from 'next-intl';
import { SwitchField } from '@/components/form/switch-field';
import { Badge } from '@/components/ui/badge';
import { useLacking } from '../use-lacking';

type SwitchRowProps = {
  field: 'enableCustomBranding' | 'enableCustomDomain' | 'enableWhiteLabel';
  /** What the licence must have for it. */
  feature: string | undefined;
};

/** One of the switches, and which package has it where the licence does not. */
export function SwitchRow({ field, feature }: SwitchRowProps) {
  const t = useTranslations('brandingEditor.switches');
  const lacking = useLacking(feature);
  return (
    <div className="grid gap-2">
      <SwitchField
        name={`advanced.${field}`}
        label={t(`${field}.label`)}
        description={t(`${field}.text`)}
        disabled={lacking !== undefined}
      />
      {lacking && <Badge variant="secondary">{lacking}</Badge>}
    </div>
  );
}
