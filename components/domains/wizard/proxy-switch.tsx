'use client';

import { useTranslations } from 'next-intl';
import { useId, useTransition } from 'react';
import { Field, FieldContent, FieldDescription, FieldLabel } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import { Switch } from '@/components/ui/switch';

type ProxySwitchProps = { checked: boolean; onChange: (on: boolean) => Promise<unknown> };

/** Whether visitors go through Cloudflare; each change is worked out anew, so the switch waits for it. */
export function ProxySwitch({ checked, onChange }: ProxySwitchProps) {
  const t = useTranslations('domains.wizard.preview');
  const id = useId();
  const [pending, startTransition] = useTransition();
  const turn = (on: boolean) => startTransition(async () => void (await onChange(on)));
  return (
    <Field orientation="horizontal" className="justify-between gap-6 rounded-lg border p-4">
      <FieldContent>
        <FieldLabel htmlFor={id}>
          {t('proxy')}
          {pending && <Spinner className="text-muted-foreground" />}
        </FieldLabel>
        <FieldDescription id={`${id}-text`}>{t('proxyText')}</FieldDescription>
      </FieldContent>
      <Switch id={id} aria-describedby={`${id}-text`} checked={checked} disabled={pending} onCheckedChange={turn} />
    </Field>
  );
}
