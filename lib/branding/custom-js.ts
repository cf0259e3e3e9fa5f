import { parse } from 'acorn';
import type { CodeProblem, Refused } from './custom-code/problem';
import { placeAt, sourceProblem, withPlainLineEnds } from './custom-code/source-text';

/** What would end the element the script stands in, or begin a comment there (HTML, "restrictions for contents of script elements"). */
const endsScript = /<\/?script|<!--/i;

function syntaxProblem(source: string): CodeProblem | undefined {
  try {
    parse(source, { ecmaVersion: 'latest', sourceType: 'script' });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, column: 1, code: 'too_deep' };
    const at = (error as { loc?: { line: number; column: number } }).loc;
    if (!at) throw error;
    const reason = (error as Error).message.replace(/\s*\(\d+:\d+\)$/, '');
    return { line: at.line, column: at.column + 1, code: 'js_syntax', parameters: { reason } };
  }
}

/**
 * A tenant's script as it may stand between `<script>` tags: at most 500 lines and 50 kB, and valid as a classic script.
 * What it does is not judged: where it runs, and what it reaches from there, is what holds it (decision 11).
 */
export function checkCustomJs(source: string): { js: string } | Refused {
  const js = withPlainLineEnds(source);
  const ending = endsScript.exec(js);
  const problem =
    sourceProblem(js) ??
    (ending ? { ...placeAt(js, ending.index), code: 'js_script_tag', parameters: { text: ending[0] } } : undefined) ??
    syntaxProblem(js);
  return problem ? { problems: [problem] } : { js };
}
