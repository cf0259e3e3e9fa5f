'use client';

import { useFormPending } from '@/components/form/action-form';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

/** Sends the form around it; while that goes on it turns and takes no second click. */
export function SubmitButton({ children, disabled, ...props }: ButtonProps) {
  const pending = useFormPending();
  return (
    <Button type="submit" disabled={disabled || pending} aria-busy={pending} {...props}>
      {pending && <Spinner />}
      {children}
    </Button>
  );
}
