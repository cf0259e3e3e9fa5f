import { Compiler } from './custom-code/css/compiler';
import { layers } from './custom-code/css/hooks';
import { parsedSheet } from './custom-code/css/syntax';
import { commentInside, textProblems } from './custom-code/css/text-checks';
import { inOrder, type Refused } from './custom-code/problem';
import { sourceProblem, withPlainLineEnds } from './custom-code/source-text';

/**
 * A tenant's style sheet as it may stand in its pages: only known properties with known values, each selector inside
 * the tenant's pages, in a cascade layer below the rules that guard forms and notices. At most 500 lines and 50 kB.
 * Everything is written anew from what was understood; the smallest thing that was not refuses the whole. An empty sheet is ''.
 */
export function compileCustomCss(source: string): { css: string } | Refused {
  const text = withPlainLineEnds(source);
  const first = sourceProblem(text);
  if (first) return { problems: [first] };
  const plain = textProblems(text);
  const sheet = parsedSheet(text);
  if ('problem' in sheet) return { problems: inOrder([...plain, sheet.problem]) };
  const inside = commentInside(sheet.root);
  if (inside) plain.push({ line: inside.line, column: inside.column, code: 'css_comment_inside' });
  const compiler = new Compiler(sheet.root);
  const rules = compiler.write(sheet.root.nodes);
  const problems = inOrder([...plain, ...compiler.problems]);
  if (problems.length > 0) return { problems };
  return { css: rules && `@layer ${layers.join(',')};@layer ${layers.at(-1)}{${rules}}` };
}
