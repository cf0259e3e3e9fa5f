'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { isFinished, type RunView, readRunEvent } from '@/components/run/run-view';

const firstPause = 1000; // milliseconds until the first new try
const longestPause = 15_000;

/** Follows a run until it ends. A broken connection is taken up again, with growing pauses; `connected` says whether it stands. */
export function useRun(initial: RunView, onFinished?: (run: RunView) => void) {
  const [run, setRun] = useState(initial);
  const [connected, setConnected] = useState(true);
  const tell = useEffectEvent((finished: RunView) => onFinished?.(finished));
  const ended = isFinished(run);

  useEffect(() => {
    if (ended) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = firstPause;

    const open = () => {
      source = new EventSource(`/api/runs/${encodeURIComponent(initial.id)}/events`);
      source.onopen = () => {
        pause = firstPause;
        setConnected(true);
      };
      source.onmessage = (event: MessageEvent<string>) => {
        const next = readRunEvent(event.data);
        if (!next) return;
        setRun(next);
        if (!isFinished(next)) return;
        source?.close();
        tell(next);
      };
      source.onerror = () => {
        source?.close(); // the browser's own repetition gives up on an error status; this one does not
        setConnected(false);
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, longestPause);
      };
    };

    open();
    return () => {
      source?.close();
      clearTimeout(timer);
    };
  }, [initial.id, ended]);

  return { run, connected };
}
