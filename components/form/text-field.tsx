'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { type FieldProps, FormField, useFormField } from '@/components/form/form-field';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';

type InputProps = Omit<ComponentProps<typeof Input>, 'name' | 'defaultValue' | 'value' | 'id' | 'className'>;

type TextFieldProps = FieldProps &
  InputProps & {
    /** Fixed text inside the box, before or after what is typed: «https://», «.example.com». */
    prefix?: string;
    suffix?: string;
    labelAside?: ReactNode;
    /** Hands a number to the action; an empty box is `undefined`. */
    numeric?: boolean;
  };

/** One line of text of the form around it. */
export function TextField(props: TextFieldProps) {
  const { name, label, description, optional, hideLabel, className, prefix, suffix, labelAside, numeric, ...input } =
    props;
  const { register } = useFormContext();
  const { control, message } = useFormField(name, Boolean(description));
  const box = register(name, numeric ? { setValueAs: toNumber } : undefined);
  const field = { name, label, description, optional, hideLabel, className };
  const plain = <Input inputMode={numeric ? 'decimal' : undefined} {...input} {...box} {...control} />;
  return (
    <FormField {...field} control={control} message={message} labelAside={labelAside}>
      {prefix || suffix ? (
        <div
          className={cn(
            'flex h-9 w-full min-w-0 items-center overflow-hidden rounded-md border border-input bg-field shadow-xs transition-[border-color,box-shadow] has-[input:focus-visible]:border-ring has-[input:focus-visible]:ring-[3px] has-[input:focus-visible]:ring-ring/40 has-[input[aria-invalid]]:border-destructive',
            '[&>input]:h-full [&>input]:flex-1 [&>input]:rounded-none [&>input]:border-0 [&>input]:shadow-none [&>input]:ring-0!',
          )}
        >
          {prefix && <Affix side="start">{prefix}</Affix>}
          {plain}
          {suffix && <Affix side="end">{suffix}</Affix>}
        </div>
      ) : (
        plain
      )}
    </FormField>
  );
}

function Affix({ side, children }: { side: 'start' | 'end'; children: string }) {
  return (
    <span
      className={cn(
        'flex h-full max-w-[55%] shrink-0 items-center bg-muted px-3 text-muted-foreground text-sm',
        side === 'start' ? 'border-r' : 'border-l',
      )}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}

function toNumber(value: unknown) {
  if (typeof value === 'number') return value;
  const text = String(value ?? '')
    .trim()
    .replace(',', '.');
  return text === '' ? undefined : Number(text);
}
