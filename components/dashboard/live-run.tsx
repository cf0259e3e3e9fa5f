'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { RunProgress } from '@/components/run/run-progress';
import { isFinished, type RunView } from '@/components/run/run-view';

type LiveRunProps = {
  run: RunView;
  area: 'domains' | 'sites';
  /** Told once, also where the run had ended before the page was there. */
  onFinished?: (run: RunView) => void;
};

/** A run of an area, followed live; its steps are named by `<area>.run.<run's name>` in the messages. */
export function LiveRun({ run, area, onFinished }: LiveRunProps) {
  const t = useTranslations(area);
  const key = `run.${run.name}`;
  const labels: unknown = t.has(key as never) ? t.raw(key as never) : {};
  const tellIfOver = useEffectEvent(() => {
    if (isFinished(run)) onFinished?.(run);
  });
  useEffect(() => tellIfOver(), []);
  return <RunProgress initial={run} labels={labels as Record<string, string>} onFinished={onFinished} />;
}
