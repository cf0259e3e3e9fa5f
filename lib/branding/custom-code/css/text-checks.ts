import type { ChildNode, Position, Root } from 'postcss';
import type { CodeProblem } from '../problem';
import { placeAt } from '../source-text';

/** An escape spells a word so that it is not seen (`@\69mport`), and in a style sheet nothing here needs one. */
const escapeSign = /\\/;
/** The end of the element the sheet stands in, a comment of HTML, or the begin of either. */
const markup = /<[/!?a-z]|-->/i;

/** What a style sheet may nowhere hold, not even in a string or a comment. */
export function textProblems(source: string): CodeProblem[] {
  return [
    [escapeSign, 'css_escape'],
    [markup, 'css_markup'],
  ].flatMap(([pattern, code]) => {
    const found = (pattern as RegExp).exec(source);
    return found ? [{ ...placeAt(source, found.index), code: code as string }] : [];
  });
}

/** The parts of a node as they stood in the source, comments and all. */
function textsOf(node: ChildNode): unknown[] {
  const raws = Object.values(node.raws).map((raw) =>
    typeof raw === 'object' && raw !== null ? (raw as { raw?: unknown }).raw : raw,
  );
  if (node.type === 'decl') return [...raws, node.value];
  if (node.type === 'rule') return [...raws, node.selector];
  return node.type === 'atrule' ? [...raws, node.params] : [];
}

/** Comments may stand between rules and declarations; inside of one they only break words in two. */
export function commentInside(root: Root): Position | undefined {
  let place: Position | undefined;
  root.walk((node) => {
    if (textsOf(node).some((text) => typeof text === 'string' && text.includes('/*'))) place ??= node.source?.start;
  });
  return place;
}
