'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId, useState, useTransition } from 'react';
import type { ActionError, ActionResult } from '@/components/form/action-result';
import { FormAlert } from '@/components/form/form-alert';
import { useCallAction } from '@/components/form/use-call-action';
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Field, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';

type ConfirmDialogProps = {
  trigger: ReactNode;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  /** The name the reader must type first; for what cannot be undone. */
  typedName?: string;
  destructive?: boolean;
  /** A refusal is shown in the dialog, which stays open. */
  onConfirm: () => Promise<ActionResult<unknown> | undefined>;
  onDone?: () => void;
  /** More between the text and the buttons: choices, a summary. */
  children?: ReactNode;
};

/** Asks before something is done. */
export function ConfirmDialog({ destructive = true, ...props }: ConfirmDialogProps) {
  const t = useTranslations('common');
  const call = useCallAction();
  const inputId = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<ActionError>();
  const [pending, startTransition] = useTransition();
  const ready = props.typedName === undefined || typed.trim() === props.typedName;

  const change = (next: boolean) => {
    if (pending) return;
    setOpen(next);
    setTyped('');
    setError(undefined);
  };

  const confirm = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation(); // the dialog may stand in another form's tree
    if (!ready || pending) return;
    setError(undefined);
    startTransition(async () => {
      const result = await call(props.onConfirm);
      if (result && !result.ok) return setError(result.error);
      setOpen(false);
      props.onDone?.();
    });
  };

  return (
    <AlertDialog open={open} onOpenChange={change}>
      <AlertDialogTrigger asChild>{props.trigger}</AlertDialogTrigger>
      <AlertDialogContent>
        <form onSubmit={confirm} className="grid min-w-0 gap-4">
          <AlertDialogHeader>
            <AlertDialogTitle>{props.title}</AlertDialogTitle>
            <AlertDialogDescription asChild>
              <div>{props.description ?? t('confirm.irreversible')}</div>
            </AlertDialogDescription>
          </AlertDialogHeader>
          {props.children}
          {props.typedName !== undefined && (
            <Field>
              <FieldLabel htmlFor={inputId} className="block font-normal">
                {t.rich('confirm.typeName', {
                  name: props.typedName,
                  strong: (chunks) => <strong className="select-all font-semibold">{chunks}</strong>,
                })}
              </FieldLabel>
              <Input
                id={inputId}
                value={typed}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
          )}
          <FormAlert error={error} />
          <AlertDialogFooter>
            <AlertDialogCancel type="button" disabled={pending}>
              {t('cancel')}
            </AlertDialogCancel>
            <Button type="submit" variant={destructive ? 'destructive' : 'default'} disabled={!ready || pending}>
              {pending && <Spinner />}
              {props.confirmLabel}
            </Button>
          </AlertDialogFooter>
        </form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
