'use client';

import { Building2Icon, KeyRoundIcon, ServerIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ChoiceCard } from '@/components/dashboard/choice-card';
import type { AccountKind } from '@/components/domains/wizard/account-step';
import { RadioGroup } from '@/components/ui/radio-group';

type AccountKindsProps = {
  value: AccountKind;
  onChange: (kind: AccountKind) => void;
  companyHasRoom: boolean;
  labelledBy: string;
};

const kinds = [
  ['company', Building2Icon],
  ['own', KeyRoundIcon],
  ['none', ServerIcon],
] as const;

/** The three ways to keep a domain's DNS. */
export function AccountKinds({ value, onChange, companyHasRoom, labelledBy }: AccountKindsProps) {
  const t = useTranslations('domains.wizard.account');
  return (
    <RadioGroup value={value} onValueChange={(next) => onChange(next as AccountKind)} aria-labelledby={labelledBy}>
      {kinds.map(([kind, Icon]) => {
        const closed = kind === 'company' && !companyHasRoom;
        return (
          <ChoiceCard
            key={kind}
            value={kind}
            icon={<Icon />}
            title={t(kind)}
            text={closed ? t('companyNone') : t(`${kind}Text`)}
            disabled={closed}
          />
        );
      })}
    </RadioGroup>
  );
}
