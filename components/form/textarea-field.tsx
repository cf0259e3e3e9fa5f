'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { type FieldProps, FormField, useFormField } from '@/components/form/form-field';
import { cn } from '@/components/ui/cn';
import { Textarea } from '@/components/ui/textarea';

type TextareaFieldProps = FieldProps &
  Omit<ComponentProps<typeof Textarea>, 'name' | 'defaultValue' | 'value' | 'id' | 'className'> & {
    /** In fixed width: CSS, a zone file, environment variables. */
    code?: boolean;
    labelAside?: ReactNode;
  };

/** Several lines of text of the form around it. */
export function TextareaField(props: TextareaFieldProps) {
  const { name, label, description, optional, hideLabel, className, code, labelAside, ...area } = props;
  const { register } = useFormContext();
  const { control, message } = useFormField(name, Boolean(description));
  const field = { name, label, description, optional, hideLabel, className };
  return (
    <FormField {...field} control={control} message={message} labelAside={labelAside}>
      <Textarea
        spellCheck={code ? false : undefined}
        {...area}
        {...register(name)}
        {...control}
        className={cn(code && 'max-h-96 min-h-40 font-mono text-[0.8125rem] leading-relaxed md:text-[0.8125rem]')}
      />
    </FormField>
  );
}
