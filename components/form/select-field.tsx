'use client';

import { useFormContext } from 'react-hook-form';
import { type FieldProps, FormField, useFormField } from '@/components/form/form-field';
import { NativeSelect } from '@/components/ui/native-select';

type Choice = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  choices: Choice[];
  /** First line without a value: «Seçin». */
  placeholder?: string;
  disabled?: boolean;
};

/** One of several. The browser's own list: best on phones, known to every screen reader. */
export function SelectField({ choices, placeholder, disabled, ...field }: SelectFieldProps) {
  const { register } = useFormContext();
  const { control, message } = useFormField(field.name, Boolean(field.description));
  return (
    <FormField {...field} control={control} message={message}>
      <NativeSelect disabled={disabled} {...register(field.name)} {...control}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </NativeSelect>
    </FormField>
  );
}
