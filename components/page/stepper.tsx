import { CheckIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';

/** `href` makes a step that was done one to go back to. */
type Step = { id: string; label: string; href?: string };

type StepperProps = {
  steps: Step[] /** Index of the step in hand; `steps.length` when all are done. */;
  current: number;
};

/** Where a wizard stands: a row of numbered steps, on phones one line with a bar. */
export function Stepper({ steps, current }: StepperProps) {
  const t = useTranslations('common.stepper');
  const shown = Math.min(current, steps.length - 1);
  return (
    <nav aria-label={t('label')} className="mb-6">
      <p className="mb-2 flex items-baseline justify-between gap-3 text-sm lg:hidden">
        <span className="min-w-0 font-medium wrap-anywhere">{steps[shown]?.label}</span>
        <span className="shrink-0 text-muted-foreground tabular-nums">
          {t('position', { current: shown + 1, total: steps.length })}
        </span>
      </p>
      <ol className="flex gap-1.5 lg:gap-3">
        {steps.map((step, index) => {
          const done = index < current;
          const active = index === current;
          return (
            <li key={step.id} aria-current={active ? 'step' : undefined} className="relative min-w-0 flex-1">
              <div
                className={cn(
                  'h-1 rounded-full',
                  done || active ? 'bg-primary' : 'bg-foreground/12',
                  active && 'opacity-60',
                )}
              />
              <div className="flex items-start gap-2 pt-2.5 max-lg:sr-only">
                <span
                  aria-hidden="true"
                  className={cn(
                    'grid size-5 shrink-0 place-content-center rounded-full border font-medium text-[0.6875rem] tabular-nums',
                    done && 'border-primary bg-primary text-primary-foreground',
                    active && 'border-link text-link',
                    !done && !active && 'text-muted-foreground',
                  )}
                >
                  {done ? <CheckIcon className="size-3" strokeWidth={3} /> : index + 1}
                </span>
                <span
                  className={cn(
                    'min-w-0 text-sm leading-5 wrap-anywhere hyphens-auto',
                    active ? 'font-medium' : 'text-muted-foreground',
                  )}
                >
                  {done && step.href ? (
                    <Link href={step.href} className="rounded-sm after:absolute after:inset-0 hover:text-foreground">
                      {step.label}
                    </Link>
                  ) : (
                    step.label
                  )}
                  {done && <span className="sr-only"> ({t('done')})</span>}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
