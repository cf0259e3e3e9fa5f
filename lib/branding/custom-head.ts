import type { HeadElement } from './custom-code/head/head-elements';
import { readHead } from './custom-code/head/read-head';
import { writeHead } from './custom-code/head/write-head';
import { inOrder, type Refused } from './custom-code/problem';
import { sourceProblem, withPlainLineEnds } from './custom-code/source-text';

/**
 * A tenant's own lines for the head: `meta` with a name or property, `link` of a harmless kind to an https address, and
 * JSON-LD. At most 500 lines and 50 kB. What is accepted is written anew, so that nothing of the source reaches a page as it was.
 */
export function checkHeadHtml(source: string): { html: string } | Refused {
  const text = withPlainLineEnds(source);
  const first = sourceProblem(text);
  if (first) return { problems: [first] };
  const { elements, problems } = readHead(text);
  return problems.length > 0 ? { problems: inOrder(problems) } : { html: writeHead(elements) };
}

/** What a page makes elements of: none, unless every line passes now as it did when it was accepted. */
export function headElements(html: string): HeadElement[] {
  const { elements, problems } = readHead(withPlainLineEnds(html));
  return problems.length > 0 ? [] : elements;
}
