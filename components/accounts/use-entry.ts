'use client';

import { useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { Action } from '@/components/form/action-result';
import { type ActionForm, useActionForm } from '@/components/form/use-action-form';

/**
 * A form that signs somebody in and leads to `next`. The page there is loaded anew: it has another content security
 * policy, and nothing kept from before the login may be shown. The form stays busy until the browser has left.
 */
export function useEntry<Input extends FieldValues>(
  action: Action<Input, unknown>,
  defaultValues: DefaultValues<Input>,
  next: string,
): ActionForm<Input> {
  const [leaving, setLeaving] = useState(false);
  const state = useActionForm<Input, unknown>(action, {
    defaultValues,
    onSuccess: () => {
      setLeaving(true);
      window.location.assign(next);
    },
  });
  return { ...state, pending: state.pending || leaving };
}
