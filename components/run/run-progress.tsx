'use client';

import { CircleCheckIcon, CircleXIcon, WifiOffIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RunStep } from '@/components/run/run-step';
import type { RunView } from '@/components/run/run-view';
import { useRun } from '@/components/run/use-run';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';

type RunProgressProps = {
  /** As the server read it when the page was made. */
  initial: RunView;
  /** The translated name of each step. */
  labels: Record<string, string>;
  onFinished?: (run: RunView) => void;
};

/** A run, step by step and live: what was done, what is in hand, what was undone and why. */
export function RunProgress({ initial, labels, onFinished }: RunProgressProps) {
  const t = useTranslations('common.run');
  const { run, connected } = useRun(initial, onFinished);
  const label = (name: string) => labels[name] ?? name;
  const active = run.steps.find((step) => step.state === 'running');
  const done = run.steps.filter((step) => step.state === 'done' || step.state === 'skipped').length;
  return (
    <div className="grid gap-5">
      <p aria-live="polite" className="sr-only">
        {t(`state.${run.state}`)}. {active ? label(active.name) : ''} {t('count', { done, total: run.steps.length })}
      </p>
      <ol className="min-w-0">
        {run.steps.map((step, index) => (
          <RunStep key={step.name} step={step} label={label(step.name)} last={index === run.steps.length - 1} />
        ))}
      </ol>
      {run.state === 'failed' && (
        <Alert variant="destructive">
          <CircleXIcon aria-hidden="true" />
          <AlertTitle>{run.error?.title ?? t('state.failed')}</AlertTitle>
          <AlertDescription>
            {run.error?.detail && <p>{run.error.detail}</p>}
            <p>{t('undone')}</p>
          </AlertDescription>
        </Alert>
      )}
      {run.state === 'undoing' && <p className="text-muted-foreground text-sm">{t('state.undoing')}</p>}
      {run.state === 'done' && (
        <p className="flex items-center gap-2 font-medium text-sm text-success-text">
          <CircleCheckIcon className="size-4" aria-hidden="true" />
          {t('state.done')}
        </p>
      )}
      {!connected && (
        <p role="status" className="flex items-center gap-2 text-muted-foreground text-sm">
          <WifiOffIcon className="size-4" aria-hidden="true" />
          {t('reconnecting')}
        </p>
      )}
    </div>
  );
}
