import type { CodeProblem } from './problem';

/** Of each of custom CSS, JavaScript and head HTML. */
export const sourceLines = 500;
export const sourceBytes = 50_000;

/** Deeper brackets than anybody writes; parsers that call themselves are never given more. */
const bracketDepth = 40;

/** Control characters, lone surrogates and the marks that make text read otherwise than it runs (CVE-2021-42574). */
const hidden = /(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/u;

/** Line ends as browsers read them: the text a hash is taken of is the text that runs. */
export const withPlainLineEnds = (source: string): string => source.replace(/\r\n?/g, '\n').trimEnd();

/** Where an offset is; lines and columns count from 1. */
export function placeAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** One walk over the text, so that it costs the same whatever the brackets are. */
function deepestBracket(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if ('([{'.includes(sign) && ++depth > bracketDepth) return at;
    if (')]}'.includes(sign) && depth > 0) depth--;
  }
  return undefined;
}

/** What no language here may hold, found before a parser sees it: too much, too deep, or signs nobody can see. */
export function sourceProblem(source: string): CodeProblem | undefined {
  const lines = source.split('\n').length;
  if (lines > sourceLines)
    return { line: sourceLines + 1, column: 1, code: 'too_many_lines', parameters: { maximum: sourceLines } };
  if (Buffer.byteLength(source) > sourceBytes)
    return { line: 1, column: 1, code: 'too_large', parameters: { maximum: sourceBytes / 1000 } };
  const unseen = hidden.exec(source);
  if (unseen) return { ...placeAt(source, unseen.index), code: 'hidden_character' };
  const deep = deepestBracket(source);
  return deep === undefined ? undefined : { ...placeAt(source, deep), code: 'too_deep' };
}
