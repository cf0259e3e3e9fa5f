/** Why a piece of code was refused, and where. `code` is a key of the message area `customCode`. Lines and columns count from 1. */
export type CodeProblem = {
  line: number;
  column: number;
  code: string;
  parameters?: Record<string, string | number>;
};

export type Refused = { problems: CodeProblem[] };

/** More than anybody reads at once; it also bounds the answer to hostile input. */
export const problemsShown = 50;

/** In reading order, each place and reason once, and no more than can be read. */
export function inOrder(problems: CodeProblem[]): CodeProblem[] {
  const seen = new Set<string>();
  return problems
    .filter(({ line, column, code }) => {
      const key = `${line}:${column}:${code}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, problemsShown);
}
