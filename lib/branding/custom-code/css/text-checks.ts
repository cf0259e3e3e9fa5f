import type { Position, Root } from 'postcss';
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

/** Comments may stand between rules and declarations; inside of one they only break words in two. */
export function commentInside(root: Root): Position | undefined {
  let place: Position | undefined;
  root.walk((node) => {
    const { raws } = node;
    const texts = Object.values(raws).map((raw) =>
      typeof raw === 'object' && raw !== null ? (raw as { raw?: unknown }).raw : raw,
    );
    if (node.type !== 'comment' && texts.some((text) => typeof text === 'string' && text.includes('/*'))) {
      place ??= node.source?.start;
    }
  });
  return place;
}
