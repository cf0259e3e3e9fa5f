import { type Refuse, shown } from './zone';

/** Of `@media` and `@supports`: features, numbers, comparisons and brackets; no string, no address, no escape. */
const plain = /^[\w\s(),.:<>=%-]{1,300}$/;

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A condition as it is written into the page. */
export function checkedCondition(source: string, refuse: Refuse): string | undefined {
  const text = source.replace(/\s+/g, ' ').trim();
  if (plain.test(text) && isBalanced(text)) return text;
  refuse(0, 'condition_not_allowed', { value: shown(text) });
  return undefined;
}
