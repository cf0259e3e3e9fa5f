'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldError } from '@/components/ui/field';
import { sourceLines } from '@/lib/branding/custom-code/source-text';
import { CountLine } from '../count-line';
import type { EditorValues } from '../editor-values';
import { CodeArea } from './code-area';
import { CodeProblems } from './code-problems';
import { type CodeProblem, type CodeField as Field, useCodeCheck } from './use-code-check';

/** Place of a line and column (from 1) in a text. */
function offsetOf(text: string, { line, column }: Pick<CodeProblem, 'line' | 'column'>): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(text.length, start + column - 1);
}

type CodeFieldProps = { field: Field; label: string; hint: string; example: string };

/** Code of the tenant's own, looked through while it is written. */
export function CodeField({ field, label, hint, example }: CodeFieldProps) {
  const t = useTranslations('brandingEditor.code');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const name = `advanced.${field}` as const;
  const { setValue, getFieldState, formState } = useFormContext<EditorValues>();
  const source = useWatch<EditorValues, typeof name>({ name });
  const problems = useCodeCheck(field, source);
  const marked = useMemo(() => new Set(problems.map((problem) => problem.line)), [problems]);
  const refused = getFieldState(name, formState).error?.message;
  const lines = source === '' ? 0 : source.split('\n').length;

  const go = (problem: CodeProblem) => {
    const at = offsetOf(source, problem);
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
    // A few lines above it stay in sight.
    if (area.current) area.current.scrollTop = Math.max(0, (problem.line - 4) * 20);
  };

  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-sm leading-none">
          {label}
        </label>
        <CountLine length={lines} best={sourceLines} text={t('lines', { lines, most: sourceLines })} />
      </div>
      <CodeArea
        area={area}
        id={id}
        value={source}
        onChange={(value) => setValue(name, value, { shouldDirty: true })}
        marked={marked}
        placeholder={example}
        describedBy={`${id}-hint`}
      />
      <p id={`${id}-hint`} className="text-muted-foreground text-sm">
        {hint}
      </p>
      <CodeProblems problems={problems} onGo={go} />
      {problems.length === 0 && <FieldError>{refused}</FieldError>}
    </div>
  );
}
