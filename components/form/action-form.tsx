'use client';

import { createContext, type ReactNode, use } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { FormAlert } from '@/components/form/form-alert';
import type { ActionForm as ActionFormState } from '@/components/form/use-action-form';
import { cn } from '@/components/ui/cn';

const PendingContext = createContext(false);

/** Whether the form around is being sent. */
export const useFormPending = () => use(PendingContext);

type ActionFormProps<Input extends FieldValues> = {
  state: ActionFormState<Input>;
  className?: string;
  children: ReactNode;
  'aria-label'?: string;
  /** A tenant's own style sheet cannot hide, move or cover its fields (`app/guard.css`). */
  'data-guarded'?: 'form';
  /** Where `public/entry.js` sends the form, and what it opens then, on a page without the framework's scripts. */
  'data-entry'?: string;
  'data-next'?: string;
};

/** The `<form>` of `useActionForm`: its fields find it by themselves, its refusal stands on top. */
export function ActionForm<Input extends FieldValues>({ state, className, children, ...rest }: ActionFormProps<Input>) {
  return (
    <FormProvider {...state.form}>
      <PendingContext value={state.pending}>
        <form
          onSubmit={state.submit}
          noValidate
          method="post"
          className={cn('grid min-w-0 gap-5', className)}
          {...rest}
        >
          <FormAlert error={state.error} />
          {children}
        </form>
      </PendingContext>
    </FormProvider>
  );
}
