'use client';

import { type BaseSyntheticEvent, useEffect, useState, useTransition } from 'react';
import type { Action } from '@/components/form/action-result';
import { type ActionForm, useActionForm } from '@/components/form/use-action-form';
import { useCallAction } from '@/components/form/use-call-action';
import {
  emptyValues,
  type HandOver,
  institutionFields,
  type SignUpInput,
  type SignUpValues,
} from '@/components/signup/signup-values';
import type { SlugCheck } from '@/components/tenants/use-slug-check';
import type { Locale } from '@/lib/i18n/locales';

export type Step = 'package' | 'institution' | 'account';

type Wish = {
  action: Action<SignUpInput, HandOver>;
  check: SlugCheck;
  locale: Locale;
  /** Of an empty name, in the reader's language. */
  required: string;
  chosen: { package: string; billing_period: 'monthly' | 'yearly' };
};

type SignUp = {
  step: Step;
  go(step: Step): void;
  state: ActionForm<SignUpValues>;
  /** Set once the tenant is there. */
  handOver?: HandOver;
};

/**
 * The steps of the sign-up over one form. The institution's step is checked before the next one opens; what the server
 * refuses of it later leads back to it.
 */
export function useSignUp({ action, check, locale, required, chosen }: Wish): SignUp {
  const call = useCallAction();
  const [step, go] = useState<Step>('package');
  const [handOver, setHandOver] = useState<HandOver>();
  const [checking, startChecking] = useTransition();
  const send: Action<SignUpValues, HandOver> = (typed) =>
    action({ ...typed, ...chosen, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const state = useActionForm<SignUpValues, HandOver>(send, {
    defaultValues: emptyValues(locale),
    onSuccess: (value) => {
      setHandOver(value);
      window.location.assign(value.to);
    },
  });
  const { form } = state;
  const { errors } = form.formState;
  const isRefused = institutionFields.some((field) => errors[field]);
  useEffect(() => {
    if (isRefused) go('institution');
  }, [isRefused]);

  const next = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault();
    const { name, slug } = form.getValues();
    form.clearErrors();
    if (!name.trim()) return form.setError('name', { message: required }, { shouldFocus: true });
    startChecking(async () => {
      const result = await call(() => check({ slug }));
      const problem = result?.ok ? result.value.problem : (result?.error.detail ?? result?.error.title);
      if (problem) form.setError('slug', { message: problem }, { shouldFocus: true });
      else go('account');
    });
  };
  const pending = state.pending || checking || Boolean(handOver);
  return { step, go, handOver, state: { ...state, pending, submit: step === 'institution' ? next : state.submit } };
}
