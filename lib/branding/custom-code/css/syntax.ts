import { CssSyntaxError, parse, type Root } from 'postcss';
import type { CodeProblem } from '../problem';

/** What PostCSS complains of, by the begin of its words, and the message of ours. */
const complaints: readonly (readonly [begin: string, code: string])[] = [
  ['Unclosed block', 'css_unclosed_block'],
  ['Unclosed string', 'css_unclosed_string'],
  ['Unclosed comment', 'css_unclosed_comment'],
  ['Unclosed bracket', 'css_unclosed_bracket'],
  ['Unexpected }', 'css_unexpected_brace'],
];

/** The tree of a style sheet, or the place where it stops being one. */
export function parsedSheet(source: string): { root: Root } | { problem: CodeProblem } {
  try {
    return { root: parse(source) };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { reason, line = 1, column = 1 } = error;
    const code = complaints.find(([begin]) => reason.startsWith(begin))?.[1] ?? 'css_syntax';
    return { problem: { line, column, code } };
  }
}
