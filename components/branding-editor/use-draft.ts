'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ActionError, ActionResult } from '@/components/form/action-result';
import { useCallAction } from '@/components/form/use-call-action';
import { changedNames, type DraftPatch, type EditorValues, type FieldName, patchFor } from './editor-values';

/** Milliseconds of rest after the last change before it is kept. */
const rest = 500;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused' | 'failed' | 'conflict';

export type SavedDraft = { revision: number; changed: string[] };
export type SaveDraft = (input: DraftPatch & { revision?: number }) => Promise<ActionResult<SavedDraft>>;

type Options = {
  form: UseFormReturn<EditorValues>;
  initial: EditorValues;
  revision: number | undefined;
  save: SaveDraft;
  /** Called with the fields that have just been kept. */
  onSaved: (names: readonly FieldName[], saved: SavedDraft) => void;
};

/**
 * Keeps the form's values as the draft: half a second after the last change, one call at a time. A refused field stays as it
 * was typed, with the reason beside it, and keeps none of the others from being saved.
 */
export function useDraft({ form, initial, revision, save, onSaved }: Options) {
  const call = useCallAction();
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<ActionError>();
  const kept = useRef(structuredClone(initial));
  const known = useRef(revision);
  const refused = useRef(new Map<FieldName, unknown>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(false);
  const live = useRef({ save, onSaved });
  useEffect(() => {
    live.current = { save, onSaved };
  });

  const pending = useCallback(() => {
    const now = form.getValues();
    const names = changedNames(kept.current, now);
    // What was refused is not sent again until it says something else.
    return names.filter((name) => !refused.current.has(name) || refused.current.get(name) !== form.getValues(name));
  }, [form]);

  const settle = useCallback(() => {
    for (const [name] of refused.current) {
      if (!changedNames(kept.current, form.getValues()).includes(name)) refused.current.delete(name);
    }
    setState(refused.current.size > 0 ? 'refused' : 'saved');
  }, [form]);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return false;
    running.current = true;
    setError(undefined);
    try {
      for (let names = pending(); names.length > 0; names = pending()) {
        setState('saving');
        const sent = structuredClone(form.getValues());
        const result = await call(() => live.current.save({ ...patchFor(names, sent), revision: known.current }));
        if (!result) return false;
        if (result.ok) {
          known.current = result.value.revision;
          kept.current = merged(kept.current, sent, names);
          for (const name of names) refused.current.delete(name);
          live.current.onSaved(names, result.value);
          continue;
        }
        const blamed = names.filter((name) => messageFor(result.error, name));
        if (blamed.length === 0) {
          setError(result.error);
          setState(result.error.code === 'branding_changed_meanwhile' ? 'conflict' : 'failed');
          return false;
        }
        for (const name of blamed) {
          refused.current.set(name, valueIn(sent, name));
          form.setError(name, { type: 'server', message: messageFor(result.error, name) });
        }
      }
      settle();
      return refused.current.size === 0;
    } finally {
      running.current = false;
    }
  }, [call, form, pending, settle]);

  useEffect(() => {
    const { unsubscribe } = form.watch((_values, { name }) => {
      if (name) form.clearErrors(name as FieldName);
      clearTimeout(timer.current);
      if (pending().length === 0) return settle();
      setState('waiting');
      timer.current = setTimeout(() => void flush(), rest);
    });
    return unsubscribe;
  }, [form, flush, pending, settle]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (pending().length === 0 && !running.current) return;
      void flush();
      event.preventDefault();
    };
    const hide = () => document.visibilityState === 'hidden' && void flush();
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      void flush(); // another page of this application: the call outlives this one
    };
  }, [flush, pending]);

  /** The draft is this now, whoever made it so. */
  const adopt = useCallback(
    (values: EditorValues, revisionOfThem: number) => {
      clearTimeout(timer.current);
      kept.current = structuredClone(values);
      known.current = revisionOfThem;
      refused.current.clear();
      form.reset(values);
      setError(undefined);
      setState('saved');
    },
    [form],
  );

  /** Sends what is here over what somebody else has saved meanwhile. */
  const insist = useCallback(() => {
    known.current = undefined;
    return flush();
  }, [flush]);

  const revisionNow = useCallback(() => known.current, []);
  return { state, error, flush, adopt, insist, revision: revisionNow };
}

const valueIn = (values: EditorValues, name: FieldName): unknown =>
  name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], values);

/** The refusal's text about a field, or about something in it. */
function messageFor({ fields = {} }: ActionError, name: FieldName): string | undefined {
  const found = Object.entries(fields).find(([field]) => field === name || field.startsWith(`${name}.`));
  return found?.[1] ?? fields[name.split('.')[1] ?? ''];
}

function merged(kept: EditorValues, sent: EditorValues, names: readonly FieldName[]): EditorValues {
  const next = structuredClone(kept);
  for (const name of names) {
    if (name === 'colors') next.colors = sent.colors;
    else {
      const [group, key] = name.split('.') as ['general' | 'advanced', string];
      (next[group] as Record<string, unknown>)[key] = (sent[group] as Record<string, unknown>)[key];
    }
  }
  return next;
}
