'use client';

import { EyeIcon, EyeOffIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type FieldProps, FormField, useFormField } from '@/components/form/form-field';
import { passwordStrength } from '@/components/form/password-strength';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';

type PasswordFieldProps = FieldProps & {
  autoComplete: 'current-password' | 'new-password' | 'off';
  /** Shows how strong what is typed is. */
  strength?: boolean;
  labelAside?: ReactNode;
  autoFocus?: boolean;
};

/** A password: hidden, and shown on request. */
export function PasswordField({ autoComplete, strength, labelAside, autoFocus, ...field }: PasswordFieldProps) {
  const t = useTranslations('common.form');
  const { register } = useFormContext();
  const { control, message } = useFormField(field.name, Boolean(field.description));
  const [shown, setShown] = useState(false);
  return (
    <FormField {...field} control={control} message={message} labelAside={labelAside}>
      <div className="relative">
        <Input
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={autoFocus}
          className="pr-10"
          {...register(field.name)}
          {...control}
        />
        <Button
          type="button"
          variant="ghost"
          size="icon-xs"
          aria-pressed={shown}
          aria-label={t('showPassword')}
          aria-controls={control.id}
          data-reveals=""
          className="group -translate-y-1/2 absolute top-1/2 right-1 text-muted-foreground"
          onClick={() => setShown(!shown)}
        >
          <EyeIcon className="group-aria-pressed:hidden" />
          <EyeOffIcon className="hidden group-aria-pressed:block" />
        </Button>
      </div>
      {strength && <Strength name={field.name} />}
    </FormField>
  );
}

const colors = ['', 'bg-destructive', 'bg-warning', 'bg-info', 'bg-success'];

function Strength({ name }: { name: string }) {
  const t = useTranslations('common.form.strength');
  const level = passwordStrength(String(useWatch({ name }) ?? ''));
  return (
    <div className="flex items-center gap-3">
      <div aria-hidden="true" className="flex flex-1 gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cn('h-1 flex-1 rounded-full', step <= level ? colors[level] : 'bg-foreground/12')}
          />
        ))}
      </div>
      <span aria-live="polite" className="min-w-14 text-right text-muted-foreground text-xs">
        {level > 0 && t(String(level))}
      </span>
    </div>
  );
}
