import { useTranslations } from 'next-intl';
import type { CodeProblem } from './use-code-check';

type CodeProblemsProps = { problems: readonly CodeProblem[]; onGo: (problem: CodeProblem) => void };

/** What is wrong, by place; a place leads there. */
export function CodeProblems({ problems, onGo }: CodeProblemsProps) {
  const t = useTranslations('brandingEditor.code');
  const reasons = useTranslations('customCode');
  return (
    <div aria-live="polite">
      {problems.length > 0 && (
        <div className="rounded-md border border-destructive/30 bg-danger-soft p-2 text-danger-text">
          <p className="px-1.5 pb-1 font-medium text-sm">{t('problems', { count: problems.length })}</p>
          <ul className="grid max-h-48 overflow-y-auto">
            {problems.map((problem) => (
              <li key={`${problem.line}:${problem.column}:${problem.code}`}>
                <button
                  type="button"
                  onClick={() => onGo(problem)}
                  className="flex w-full min-w-0 items-baseline gap-2.5 rounded-sm px-1.5 py-1 text-left text-sm outline-none hover:bg-background/60 focus-visible:ring-[3px] focus-visible:ring-ring/50"
                >
                  <span className="shrink-0 font-mono text-xs tabular-nums">
                    <span className="sr-only">{t('goTo')} </span>
                    {problem.line}:{problem.column}
                  </span>
                  <span className="min-w-0 wrap-anywhere">{reasons(problem.code, problem.parameters)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
