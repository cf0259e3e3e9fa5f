'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useEditor } from '../editor-context';
import { type PictureKind, pictureBytes } from './picture-kind';

type Upload = {
  /** 0 to 1 while bytes are on their way; undefined when nothing is. */
  progress: number | undefined;
  problem: string | undefined;
  start: (file: File) => void;
  forget: () => void;
};

/** Sends a picture and tells how far it is. `onDone` gets the address it is served at. */
export function useUpload(kind: PictureKind, onDone: (url: string) => void): Upload {
  const t = useTranslations('brandingEditor.pictures');
  const { ownId } = useEditor();
  const [progress, setProgress] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const request = useRef<XMLHttpRequest>(undefined);
  useEffect(() => () => request.current?.abort(), []);

  const start = useCallback(
    (file: File) => {
      request.current?.abort();
      setProblem(undefined);
      if (file.size > pictureBytes) return setProblem(t('tooLarge'));
      const call = new XMLHttpRequest(); // fetch does not tell how much of the body has been sent
      request.current = call;
      const fail = (text: string) => {
        setProgress(undefined);
        setProblem(text);
      };
      call.open('POST', `/api/core/tenants/${ownId}/branding/assets`);
      call.responseType = 'json';
      call.upload.onprogress = (event) => setProgress(event.total > 0 ? event.loaded / event.total : 0);
      call.onerror = () => fail(t('unreachable'));
      call.onabort = () => setProgress(undefined);
      call.onload = () => {
        const answer = call.response as Answer | null;
        if (call.status >= 300 || !answer?.url) return fail(reasonOf(answer) ?? t('failed'));
        setProgress(undefined);
        onDone(answer.url);
      };
      const body = new FormData();
      body.set('kind', kind);
      body.set('file', file);
      setProgress(0);
      call.send(body);
    },
    [kind, onDone, ownId, t],
  );

  return { progress, problem, start, forget: () => setProblem(undefined) };
}

type Answer = { url?: string; detail?: string; title?: string; errors?: Record<string, string> };

/** Problem details (RFC 9457) as one sentence. */
const reasonOf = (answer: Answer | null): string | undefined =>
  Object.values(answer?.errors ?? {})[0] ?? answer?.detail ?? answer?.title;
