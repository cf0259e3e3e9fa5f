import type { AtRule, ChildNode, Container, Declaration, Node, Rule } from 'postcss';
import { type CodeProblem, problemsShown } from '../problem';
import { checkedCondition } from './conditions';
import { checkedDeclaration, type Written } from './declarations';
import { frameSelector, keyframesName, renamedAnimation } from './keyframes';
import { scopeSelectors, selectorsPerSheet } from './selectors';
import { type Refuse, shown, type Zone } from './zone';

const nestedConditions = 3;
const isAnimation = (property: string) => property === 'animation' || property === 'animation-name';

/** One style sheet on its way through: collects what is wrong with it and writes what is right. */
export class Compiler {
  readonly problems: CodeProblem[] = [];
  #selectors = 0;
  readonly #keyframes: ReadonlySet<string>;

  constructor(root: Container) {
    const names = new Set<string>();
    root.walkAtRules(/^keyframes$/i, ({ params }) => {
      const name = keyframesName(params.trim());
      if (name !== undefined) names.add(name);
    });
    this.#keyframes = names;
  }

  #refuse(node: Node, code: string, parameters?: CodeProblem['parameters'], index = 0): void {
    // To find a place costs a walk over the text: thousands of mistakes must not cost thousands of walks.
    if (this.problems.length >= problemsShown) return;
    const { line, column } = index > 0 ? node.positionBy({ index }) : (node.source?.start ?? { line: 1, column: 1 });
    this.problems.push({ line, column, code, ...(parameters && { parameters }) });
  }

  #refuserAt(node: Node, shift = 0): Refuse {
    return (offset, code, parameters) => this.#refuse(node, code, parameters, shift + offset);
  }

  #declaration(node: Declaration, zone: Zone): string {
    if (node.important) this.#refuse(node, 'important');
    const valueAt = node.prop.length + (node.raws.between ?? '').length;
    const written = checkedDeclaration(node.prop, node.value, valueAt, zone, this.#refuserAt(node));
    return written ? `${written.property}:${this.#named(node, written)}` : '';
  }

  #named(node: Declaration, { property, value }: Written): string {
    if (!isAnimation(property)) return value;
    return renamedAnimation(value, this.#keyframes, (name) =>
      this.#refuse(node, 'keyframes_unknown', { name: shown(name) }),
    );
  }

  #declarations(container: Container, zone: Zone): string {
    const written = (container.nodes ?? []).map((node) => {
      if (node.type === 'decl') return this.#declaration(node, zone);
      if (node.type !== 'comment') this.#refuse(node, 'nested_rule');
      return '';
    });
    return written.filter(Boolean).join(';');
  }

  #rule(node: Rule): string {
    const { selectors, zone } = scopeSelectors(node.selector, this.#refuserAt(node));
    this.#selectors += selectors.length;
    if (this.#selectors > selectorsPerSheet) {
      this.#refuse(node, 'too_many_selectors', { maximum: selectorsPerSheet });
      return '';
    }
    const body = this.#declarations(node, zone);
    return body && selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
  }

  #keyframesRule(node: AtRule): string {
    const name = keyframesName(node.params.trim());
    if (name === undefined) this.#refuse(node, 'keyframes_name', { name: shown(node.params) });
    const frames = (node.nodes ?? []).map((child) => {
      if (child.type === 'comment') return '';
      if (child.type !== 'rule') {
        this.#refuse(child, 'nested_rule');
        return '';
      }
      const frame = frameSelector(child.selector, this.#refuserAt(child));
      return frame === undefined ? '' : `${frame}{${this.#declarations(child, 'marketing')}}`;
    });
    return name === undefined ? '' : `@keyframes ${name}{${frames.join('')}}`;
  }

  #atRule(node: AtRule, depth: number): string {
    const name = node.name.toLowerCase();
    if (name === 'keyframes' && node.nodes && depth === 0) return this.#keyframesRule(node);
    if ((name !== 'media' && name !== 'supports') || !node.nodes) {
      this.#refuse(node, 'at_rule', { name: shown(`@${node.name}`) });
      return '';
    }
    if (depth >= nestedConditions) {
      this.#refuse(node, 'too_deep');
      return '';
    }
    const condition = checkedCondition(node.params, this.#refuserAt(node));
    const body = this.write(node.nodes, depth + 1);
    return condition !== undefined && body ? `@${name} ${condition}{${body}}` : '';
  }

  /** The rules, one after the other, without a space that is not needed. */
  write(nodes: readonly ChildNode[], depth = 0): string {
    return nodes
      .map((node) => {
        if (node.type === 'rule') return this.#rule(node);
        if (node.type === 'atrule') return this.#atRule(node, depth);
        if (node.type === 'decl') this.#refuse(node, 'css_syntax');
        return '';
      })
      .join('');
  }
}
