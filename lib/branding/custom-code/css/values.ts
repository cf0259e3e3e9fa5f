import parseValue, { type Node } from 'postcss-value-parser';
import { isColor, isFunctionOfColor, variableOf } from './colors';
import { type Grammar, globalWords, numberFits, words } from './grammar';
import { fetching, gradients, pictureOf } from './pictures';
import { type Refuse, shown } from './zone';

const plainWord = /^-?[a-z_][\w-]{0,59}$/i;
const signs = words('+ - * /');

/** Of gradients: stops anywhere, for they change nothing but the picture. */
const gradientGrammar: Grammar = {
  words: words(
    `to at from in top right bottom left center circle ellipse closest-side closest-corner farthest-side farthest-corner
    srgb srgb-linear oklab oklch hsl hwb lab lch shorter longer increasing decreasing hue`,
  ),
  colors: 'any',
  px: [-4000, 4000],
  percent: [-500, 500],
  number: [0, 0],
  angles: true,
};

function wordFits(word: string, grammar: Grammar): boolean {
  const fits = numberFits(word, grammar);
  if (fits !== undefined) return fits;
  if (!plainWord.test(word)) return false;
  return grammar.words === 'any' || (grammar.words?.has(word.toLowerCase()) ?? false);
}

/** Writes a value anew, sign by sign. Whatever the grammar does not know is refused, and then nothing of the sheet is used. */
function write(nodes: readonly Node[], grammar: Grammar, refuse: Refuse): string {
  return nodes.map((node) => writeNode(node, grammar, refuse)).join('');
}

function writeNode(node: Node, grammar: Grammar, refuse: Refuse): string {
  const wrong = (code: string) => {
    refuse(node.sourceIndex, code, { value: shown(parseValue.stringify(node)) });
    return '';
  };
  switch (node.type) {
    case 'space':
      return ' ';
    case 'div':
      return [',', '/'].includes(node.value) ? node.value : wrong('value_not_allowed');
    case 'string':
      return grammar.strings && /^[^"'\\\n<]*$/.test(node.value) ? `"${node.value}"` : wrong('value_not_allowed');
    case 'word': {
      if (grammar.colors && isColor(node, grammar.colors === 'opaque')) return node.value;
      const isSign = grammar.functions?.has('calc') === true && signs.has(node.value);
      return isSign || wordFits(node.value, grammar) ? node.value : wrong('value_not_allowed');
    }
    case 'function':
      return writeFunction(node, grammar, refuse, wrong);
    default:
      return wrong('value_not_allowed');
  }
}

type FunctionNode = Extract<Node, { type: 'function' }>;

function writeFunction(node: FunctionNode, grammar: Grammar, refuse: Refuse, wrong: (code: string) => string): string {
  const name = node.value.toLowerCase();
  if (fetching.has(name)) {
    const picture = pictureOf(node);
    return picture !== undefined && grammar.images ? `url("${picture}")` : wrong('url_not_allowed');
  }
  if (name === 'var' && variableOf(node) === '--radius' && grammar.px) return 'var(--radius)';
  if (grammar.colors && (name === 'var' || isFunctionOfColor(name)))
    return isColor(node, grammar.colors === 'opaque')
      ? parseValue.stringify(node).replace(/\s+/g, ' ')
      : wrong('value_not_allowed');
  if (grammar.images && gradients.has(name)) return `${name}(${write(node.nodes, gradientGrammar, refuse)})`;
  if (grammar.functions?.has(name)) return `${name}(${write(node.nodes, grammar, refuse)})`;
  return wrong('value_not_allowed');
}

/** The value as it is written into the page. `refuse` is told of everything the grammar does not allow. */
export function checkedValue(source: string, grammar: Grammar, refuse: Refuse): string {
  const { nodes } = parseValue(source.trim());
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'word' && globalWords.has(only.value.toLowerCase()))
    return only.value.toLowerCase();
  if (nodes.length === 0) refuse(0, 'value_not_allowed', { value: '' });
  return write(nodes, grammar, refuse).trim();
}
