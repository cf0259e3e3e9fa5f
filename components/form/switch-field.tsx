'use client';

import { useController } from 'react-hook-form';
import { type FieldProps, useFormField } from '@/components/form/form-field';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { Field, FieldContent, FieldDescription, FieldError, FieldLabel } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';

type SwitchFieldProps = Omit<FieldProps, 'hideLabel' | 'optional'> & {
  disabled?: boolean;
  /** `switch` (default) at the end of the row, for settings; `checkbox` at its start, for consent. */
  as?: 'switch' | 'checkbox';
};

/** Yes or no. */
export function SwitchField({ name, label, description, disabled, className, as = 'switch' }: SwitchFieldProps) {
  const { field } = useController({ name });
  const { control, message } = useFormField(name, Boolean(description));
  const shared = {
    ...control,
    ref: field.ref,
    name,
    checked: Boolean(field.value),
    disabled,
    onBlur: field.onBlur,
    onCheckedChange: (checked: boolean | 'indeterminate') => field.onChange(checked === true),
  };
  return (
    <Field orientation="horizontal" className={cn(as === 'switch' && 'justify-between gap-6', className)}>
      {as === 'checkbox' && <Checkbox {...shared} />}
      <FieldContent>
        <FieldLabel htmlFor={control.id}>{label}</FieldLabel>
        {description && <FieldDescription id={`${control.id}-hint`}>{description}</FieldDescription>}
        <FieldError id={`${control.id}-error`}>{message}</FieldError>
      </FieldContent>
      {as === 'switch' && <Switch {...shared} />}
    </Field>
  );
}
