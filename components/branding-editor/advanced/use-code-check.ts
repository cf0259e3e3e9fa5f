'use client';

import { useEffect, useState } from 'react';
import { useEditor } from '../editor-context';

export type CodeField = 'customCSS' | 'customJS' | 'customHTMLHead';
export type CodeProblem = {
  line: number;
  column: number;
  code: string;
  parameters?: Record<string, string | number>;
};

/** Milliseconds of rest after the last key before the code is looked at. */
const rest = 400;

/** What is wrong with the code as it stands now. */
export function useCodeCheck(field: CodeField, source: string): CodeProblem[] {
  const { checkCode } = useEditor();
  const [problems, setProblems] = useState<CodeProblem[]>([]);
  useEffect(() => {
    if (source.trim() === '') return setProblems([]);
    let isLate = false;
    const timer = setTimeout(async () => {
      const result = await checkCode({ field, source }).catch(() => undefined);
      if (!isLate && result?.ok) setProblems(result.value.problems);
    }, rest);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [checkCode, field, source]);
  return problems;
}
