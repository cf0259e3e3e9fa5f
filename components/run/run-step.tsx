import { CheckIcon, MinusIcon, Undo2Icon, XIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { StepState, StepView } from '@/components/run/run-view';
import { cn } from '@/components/ui/cn';
import { Progress } from '@/components/ui/progress';
import { Spinner } from '@/components/ui/spinner';
import { formatDuration } from '@/lib/i18n/format';

const marks: Record<StepState, string> = {
  pending: 'border-border-strong bg-background text-muted-foreground',
  running: 'border-link bg-background text-link',
  done: 'border-transparent bg-success-soft text-success-text',
  failed: 'border-transparent bg-danger-soft text-danger-text',
  undone: 'border-transparent bg-secondary text-muted-foreground',
  skipped: 'border-transparent bg-secondary text-muted-foreground',
};

function Mark({ state }: { state: StepState }) {
  return (
    <span
      className={cn(
        'relative z-10 grid size-6 shrink-0 place-content-center rounded-full border [&>svg]:size-3.5',
        marks[state],
      )}
    >
      {state === 'running' && <Spinner />}
      {state === 'done' && <CheckIcon strokeWidth={2.5} aria-hidden="true" />}
      {state === 'failed' && <XIcon strokeWidth={2.5} aria-hidden="true" />}
      {state === 'undone' && <Undo2Icon aria-hidden="true" />}
      {state === 'skipped' && <MinusIcon aria-hidden="true" />}
    </span>
  );
}

type RunStepProps = { step: StepView; label: string; last: boolean };

export function RunStep({ step, label, last }: RunStepProps) {
  const t = useTranslations('common.run');
  const locale = useLocale();
  const quiet = step.state === 'pending' || step.state === 'skipped' || step.state === 'undone';
  const took = step.startedAt && step.finishedAt ? Date.parse(step.finishedAt) - Date.parse(step.startedAt) : undefined;
  const detail = step.progress?.detail;
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      {!last && <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 w-px bg-border" />}
      <Mark state={step.state} />
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
          <span className={cn('min-w-0 wrap-anywhere', quiet ? 'text-muted-foreground' : 'font-medium')}>
            {label}
            <span className="sr-only">: {t(`step.${step.state}`)}</span>
          </span>
          <span aria-hidden="true" className="text-muted-foreground text-xs tabular-nums">
            {step.state === 'done' && took !== undefined
              ? formatDuration(took, locale)
              : quiet || step.state === 'failed'
                ? t(`step.${step.state}`)
                : ''}
          </span>
        </div>
        {step.state === 'running' && (
          <div className="mt-2 grid gap-1.5">
            <Progress value={step.progress?.percent ?? null} aria-label={label} className="h-1" />
            {detail && <p className="truncate font-mono text-muted-foreground text-xs">{detail}</p>}
          </div>
        )}
      </div>
    </li>
  );
}
