import type { FieldError } from '@/lib/kernel/errors';
import type { CodeProblem, Refused } from './custom-code/problem';
import { compileCustomCss } from './custom-css';
import { checkHeadHtml } from './custom-head';
import { checkCustomJs } from './custom-js';
import type { OwnCode } from './fields';

type Compiled = { css: string; js: string | null; headHtml: string | null };

const compilers = { customCSS: compileCustomCss, customJS: checkCustomJs, customHTMLHead: checkHeadHtml };

const isRefused = (result: object): result is Refused => 'problems' in result;

const refusal = ({ line, column, code, parameters }: CodeProblem): FieldError => ({
  code: 'custom_code_refused',
  params: { ...parameters, line, column },
  reason: `customCode.${code}`,
});

/** What is wrong with code somebody wants to set, by field: the first thing of each, with its line and column. */
export function codeErrors(code: Partial<OwnCode>): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const [field, compile] of Object.entries(compilers)) {
    const source = code[field as keyof typeof compilers];
    const result = source ? compile(source) : undefined;
    const first = result && isRefused(result) ? result.problems[0] : undefined;
    if (first) errors[field] = refusal(first);
  }
  return errors;
}

/** By settings: a page asks for every part of it, and a compiler takes milliseconds. */
const known = new WeakMap<OwnCode, Compiled>();

/** The code as pages may show it. What is refused today, though it was accepted when it was set, is left out. */
export function compiledCode(code: OwnCode): Compiled {
  const found = known.get(code);
  if (found) return found;
  const css = code.customCSS ? compileCustomCss(code.customCSS) : { css: '' };
  const js = code.customJS ? checkCustomJs(code.customJS) : { js: null };
  const head = code.customHTMLHead ? checkHeadHtml(code.customHTMLHead) : { html: null };
  const made = {
    css: isRefused(css) ? '' : css.css,
    js: isRefused(js) ? null : js.js,
    headHtml: isRefused(head) ? null : head.html,
  };
  known.set(code, made);
  return made;
}
