'use client';

import { type BaseSyntheticEvent, useState, useTransition } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { Action, ActionError } from '@/components/form/action-result';
import { useCallAction } from '@/components/form/use-call-action';

type Options<Input extends FieldValues, Value> = {
  defaultValues: DefaultValues<Input>;
  /** Checks in the browser before the action is called; the server checks again whatever this says. */
  resolver?: Resolver<Input>;
  onSuccess?: (value: Value, input: Input) => void;
};

export type ActionForm<Input extends FieldValues> = {
  form: UseFormReturn<Input>;
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  pending: boolean;
  /** The last refusal; of its fields those that this form does not have stay here. */
  error: ActionError | undefined;
};

/** A form whose submit is a server action: refusals go to their fields, the first of them gets the focus. */
export function useActionForm<Input extends FieldValues, Value>(
  action: Action<Input, Value>,
  { defaultValues, resolver, onSuccess }: Options<Input, Value>,
): ActionForm<Input> {
  const call = useCallAction();
  const form = useForm<Input>({ defaultValues, resolver });
  const [error, setError] = useState<ActionError>();
  const [pending, startTransition] = useTransition();

  const refuse = (refusal: ActionError) => {
    const known = form.getValues();
    const here = Object.entries(refusal.fields ?? {}).filter(([name]) => (name.split('.')[0] ?? '') in known);
    const elsewhere = Object.fromEntries(
      Object.entries(refusal.fields ?? {}).filter(([name]) => !here.some(([own]) => own === name)),
    );
    // A disabled field cannot take the focus: wait until the form is open again.
    requestAnimationFrame(() => {
      for (const [index, [name, message]] of here.entries()) {
        form.setError(name as Path<Input>, { type: 'server', message }, { shouldFocus: index === 0 });
      }
    });
    setError({ ...refusal, fields: elsewhere });
  };

  const send = (input: Input) => {
    setError(undefined);
    startTransition(async () => {
      const result = await call(() => action(input));
      if (result?.ok) onSuccess?.(result.value, input);
      else if (result) refuse(result.error);
    });
  };

  return { form, submit: form.handleSubmit(send), pending, error };
}
