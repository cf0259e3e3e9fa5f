import parser from 'postcss-selector-parser';
import { darkClass, hooks } from './hooks';
import { selectorText } from './selector-parts';
import { type Refuse, shown, type Zone } from './zone';

type Compound = { combinator: string; nodes: parser.Node[] };

/** More than any style sheet needs, and what bounds the length of the output: each selector gains the scope. */
export const selectorsPerSheet = 1000;
const compoundsPerSelector = 12;

export type ScopedSelectors = { selectors: string[]; zone: Zone };

function compoundsOf(selector: parser.Selector): Compound[] {
  const compounds: Compound[] = [{ combinator: '', nodes: [] }];
  for (const node of selector.nodes) {
    if (node.type === 'combinator') compounds.push({ combinator: node.value.trim() || ' ', nodes: [] });
    else compounds.at(-1)?.nodes.push(node);
  }
  return compounds;
}

const isOnly = (compound: Compound | undefined, name: string): boolean =>
  compound?.nodes.length === 1 && compound.nodes[0]?.type === 'class' && compound.nodes[0].value === name;

const hasClass = (compound: Compound | undefined, name: string): boolean =>
  compound?.nodes.some((node) => node.type === 'class' && node.value === name) ?? false;

/** Below the marketing content, and nothing else: the hook stands first, and what follows it lies inside it. */
const isMarketing = ([anchor, next]: Compound[]): boolean =>
  hasClass(anchor, hooks.marketing) && next !== undefined && [' ', '>'].includes(next.combinator);

function scoped(selector: parser.Selector, refuse: Refuse): { text: string; zone: Zone } | undefined {
  const at = selector.first?.sourceIndex ?? 0;
  let compounds = compoundsOf(selector);
  if (compounds.some(({ nodes }) => nodes.length === 0)) {
    refuse(at, 'selector_syntax');
    return undefined;
  }
  if (compounds.length > compoundsPerSelector) {
    refuse(at, 'selector_too_long', { maximum: compoundsPerSelector });
    return undefined;
  }
  const isDark = isOnly(compounds[0], darkClass) && compounds[1]?.combinator === ' ';
  if (isDark) compounds = compounds.slice(1);
  if (isOnly(compounds[0], hooks.scope)) {
    compounds = compounds.slice(1);
    const [first] = compounds;
    if (!first) {
      refuse(at, 'selector_root', { name: `.${hooks.scope}` });
      return undefined;
    }
  }
  const texts = compounds.map(({ combinator, nodes }, place) => {
    const joined = place === 0 ? combinator || ' ' : combinator;
    if (![' ', '>', '+', '~'].includes(joined))
      refuse(nodes[0]?.sourceIndex ?? at, 'selector_part', { name: shown(joined) });
    return joined + nodes.map((node) => selectorText(node, refuse)).join('');
  });
  return {
    text: `${isDark ? `.${darkClass} ` : ''}.${hooks.scope}${texts.join('')}`,
    zone: isMarketing(compounds) ? 'marketing' : 'everywhere',
  };
}

/** Each selector of a rule, held inside the tenant's pages, and the zone of the widest of them. */
export function scopeSelectors(source: string, refuse: Refuse): ScopedSelectors {
  const none: ScopedSelectors = { selectors: [], zone: 'everywhere' };
  if (/,\s*$/.test(source)) {
    refuse(source.length - 1, 'selector_syntax');
    return none;
  }
  let root: parser.Root;
  try {
    root = parser().astSync(source, { lossless: false });
  } catch {
    refuse(0, 'selector_syntax');
    return none;
  }
  const found = root.nodes.map((selector) => scoped(selector, refuse)).filter((each) => each !== undefined);
  if (found.length === 0) return none;
  const isOfMarketing = found.every(({ zone }) => zone === 'marketing');
  return { selectors: found.map(({ text }) => text), zone: isOfMarketing ? 'marketing' : 'everywhere' };
}
