import type parser from 'postcss-selector-parser';
import { type Refuse, shown } from './zone';

const name = /^(?!--)[a-z_-][\w-]{0,99}$/i;

/** Above the scope, or a way out of it. */
const roots = new Set(['html', 'body', 'head']);
const rootPseudos = new Set([':root', ':host', ':host-context', ':scope', ':has', ':defined', ':target-within']);

const states = new Set(
  `:active :checked :disabled :empty :enabled :first-child :first-of-type :focus :focus-visible :focus-within :hover
  :last-child :last-of-type :link :only-child :only-of-type :open :optional :placeholder-shown :required :target`.split(
    /\s+/,
  ),
);
const elements = new Set('::after ::before ::first-letter ::first-line ::marker ::placeholder ::selection'.split(' '));
const lists = new Set([':is', ':not', ':where']);
const counted = new Set([':nth-child', ':nth-last-child', ':nth-last-of-type', ':nth-of-type']);
const nth = /^(?:odd|even|[+-]?\d{1,4}|[+-]?\d{0,4}n(?:[+-]\d{1,4})?)$/;

/** Whether something has an attribute is a state; what it says may be a person's own (exfiltration by `[value^=…]`). */
const attribute = /^(?!data-guarded$)(?:(?:aria|data)-[a-z-]{1,60}|disabled|hidden|href|open|required)$/;

function pseudoText(node: parser.Pseudo, refuse: Refuse): string {
  const value = node.value.toLowerCase();
  const wrong = (code: string) => {
    refuse(node.sourceIndex, code, { name: shown(node.value) });
    return '';
  };
  if (rootPseudos.has(value)) return wrong('selector_root');
  if (node.nodes.length === 0) return states.has(value) || elements.has(value) ? value : wrong('selector_part');
  if (counted.has(value)) {
    const count = node.nodes.map(String).join(',').replace(/\s+/g, '').toLowerCase();
    return nth.test(count) ? `${value}(${count})` : wrong('selector_part');
  }
  if (!lists.has(value)) return wrong('selector_part');
  const inner = node.nodes.map((selector) =>
    selector.nodes
      .map((each) => (each.type === 'combinator' ? innerCombinator(each, refuse) : selectorText(each, refuse)))
      .join(''),
  );
  return inner.some((text) => text === '') ? wrong('selector_syntax') : `${value}(${inner.join(',')})`;
}

function innerCombinator(node: parser.Combinator, refuse: Refuse): string {
  const sign = node.value.trim() || ' ';
  if (![' ', '>', '+', '~'].includes(sign)) refuse(node.sourceIndex, 'selector_part', { name: shown(sign) });
  return sign;
}

/** One simple selector, written anew; what is not known is refused. */
export function selectorText(node: parser.Node, refuse: Refuse): string {
  const wrong = (code: string) => {
    refuse(node.sourceIndex ?? 0, code, { name: shown(String(node).trim()) });
    return '';
  };
  switch (node.type) {
    case 'universal':
      return String(node).trim() === '*' ? '*' : wrong('selector_part');
    case 'tag': {
      const tag = node.value.toLowerCase();
      if (roots.has(tag)) return wrong('selector_root');
      return node.namespace === undefined && name.test(tag) ? tag : wrong('selector_part');
    }
    case 'class':
      return name.test(node.value) ? `.${node.value}` : wrong('selector_part');
    case 'id':
      return name.test(node.value) ? `#${node.value}` : wrong('selector_part');
    case 'attribute': {
      const attributeName = node.attribute.toLowerCase();
      const isPlain = node.operator === undefined && node.namespace === undefined && attribute.test(attributeName);
      return isPlain ? `[${attributeName}]` : wrong('selector_attribute');
    }
    case 'pseudo':
      return pseudoText(node, refuse);
    default:
      return wrong('selector_part');
  }
}
