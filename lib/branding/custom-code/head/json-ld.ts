import { parseExpressionAt } from 'acorn';

/** Deeper than any schema.org description; `JSON.stringify` calls itself once a level. */
const levels = 30;

function isTooDeep(value: unknown, left = levels): boolean {
  if (value === null || typeof value !== 'object') return false;
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };

/** Where it stops being JSON. `JSON.parse` does not say; nearly all that is wrong is wrong in JavaScript, too. */
function brokenAt(text: string): number {
  try {
    const { end } = parseExpressionAt(text, 0, { ecmaVersion: 'latest' });
    return text.slice(end).trim() === '' ? 0 : end;
  } catch (error) {
    return (error as { pos?: number }).pos ?? 0;
  }
}

/**
 * Structured data written anew: valid JSON in which no sign can end the element around it. A `script` of this type is
 * never run, so it needs no nonce.
 */
export function jsonOf(text: string): { json: string } | { code: string; offset: number } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 'head_json', offset: brokenAt(text) };
  }
  if (value === null || typeof value !== 'object') return { code: 'head_json', offset: 0 };
  if (isTooDeep(value)) return { code: 'too_deep', offset: 0 };
  return { json: JSON.stringify(value).replace(/[<>&]/g, (sign) => escapes[sign] ?? '') };
}
