'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import type { ActionResult } from '@/components/form/action-result';
import { useCallAction } from '@/components/form/use-call-action';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';

type ActionButtonProps<Value> = Omit<ButtonProps, 'onClick' | 'action'> & {
  /** A server action with its input bound: `() => restartSite({ siteId })`. */
  action: () => Promise<ActionResult<Value>>;
  /** Told in a toast when it worked. */
  success?: string;
  onSuccess?: (value: Value) => void;
};

/** A button that does one thing at once; a refusal is told in a toast. For what needs a question first: `ConfirmDialog`. */
export function ActionButton<Value>(props: ActionButtonProps<Value>) {
  const { action, success, onSuccess, disabled, children, ...button } = props;
  const call = useCallAction();
  const [pending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const result = await call(action);
      if (result?.ok) {
        if (success) toast.success(success);
        onSuccess?.(result.value);
      } else if (result) {
        toast.error(result.error.title, { description: result.error.detail });
      }
    });
  return (
    <Button type="button" disabled={disabled || pending} aria-busy={pending} onClick={run} {...button}>
      {pending && <Spinner />}
      {children}
    </Button>
  );
}
