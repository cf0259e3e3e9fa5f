'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { Field, FieldDescription, FieldError, FieldLabel } from '@/components/ui/field';

export type FieldProps = {
  name: string;
  label: string;
  description?: ReactNode;
  /** Says «(isteğe bağlı)» after the label. */
  optional?: boolean;
  /** The label is only for screen readers. */
  hideLabel?: boolean;
  className?: string;
};

/** Ids that tie label, control, hint and refusal together. */
type ControlProps = { id: string; 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined };

/** The state of one field of the form around it, and the attributes its control needs. */
export function useFormField(name: string, hasDescription: boolean) {
  const id = useId();
  const { getFieldState, formState } = useFormContext();
  const message = getFieldState(name, formState).error?.message;
  const described = [hasDescription && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlProps = {
    id,
    'aria-invalid': message ? true : undefined,
    'aria-describedby': described || undefined,
  };
  return { control, message };
}

type FormFieldProps = FieldProps & {
  control: ControlProps;
  message?: string;
  labelAside?: ReactNode;
  children: ReactNode;
};

/** Label above, control, hint and refusal below. */
export function FormField({ control, message, labelAside, children, ...props }: FormFieldProps) {
  const t = useTranslations('common.form');
  return (
    <Field className={props.className} data-invalid={message ? true : undefined}>
      <div className={props.hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-3'}>
        <FieldLabel htmlFor={control.id} className="min-w-0">
          <span className="min-w-0 wrap-anywhere">
            {props.label}
            {props.optional && <span className="font-normal text-muted-foreground"> {t('optional')}</span>}
          </span>
        </FieldLabel>
        {labelAside}
      </div>
      {children}
      {props.description && <FieldDescription id={`${control.id}-hint`}>{props.description}</FieldDescription>}
      <FieldError id={`${control.id}-error`}>{message}</FieldError>
    </Field>
  );
}
