import type { Counts } from './suite';

export type Timed = { name: string; seconds: number; counts: Counts };

/** A line for each suite, and under it what there is to say about it. */
export function summaryLines(results: readonly Timed[]): string[] {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  return results.flatMap(({ name, seconds, counts }) => {
    const nothing = counts.passed + counts.failed === 0;
    const mark = counts.failed > 0 ? '✗' : nothing ? '-' : '✓';
    const said = nothing ? 'left out' : `${counts.passed} passed, ${counts.failed} failed`;
    const line = `${mark} ${name.padEnd(width)}  ${said}  ${seconds.toFixed(1)} s`;
    return [line, ...counts.notes.map((note) => `    ${note}`)];
  });
}

/** The line programs read. */
export function lastLine(results: readonly Timed[]): string {
  const sum = (of: 'passed' | 'failed') => results.reduce((total, { counts }) => total + counts[of], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
