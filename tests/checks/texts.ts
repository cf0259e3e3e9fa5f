import ts from 'typescript';
import { nodes, parse, place, type Sources } from './sources';

/** Attributes a person reads or hears. */
const readAloud = new Set([
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Names and signs that are the same in every language. */
const sameEverywhere = new Set([
  'Konak',
  'Cloudflare',
  'Docker',
  'Stripe',
  'DNS',
  'TLS',
  'URL',
  'IP',
  'CNAME',
  'NS',
  'TTL',
  'ID',
  'CPU',
  'PID',
  'Ctrl',
  'K',
  'Esc',
]);

const isText = (text: string) => text.split(/[^\p{L}]+/u).some((word) => word !== '' && !sameEverywhere.has(word));

/** The texts an expression may turn out to be, seen through choices: `a ? 'x' : 'y'`, `a && 'x'`, `a ?? 'x'`. */
function* outcomes(expression: ts.Expression): Generator<ts.Node & { text: string }> {
  if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression)) yield expression;
  else if (ts.isTemplateExpression(expression)) {
    yield expression.head;
    for (const { literal } of expression.templateSpans) yield literal;
  } else if (ts.isParenthesizedExpression(expression)) yield* outcomes(expression.expression);
  else if (ts.isConditionalExpression(expression)) {
    yield* outcomes(expression.whenTrue);
    yield* outcomes(expression.whenFalse);
  } else if (ts.isBinaryExpression(expression)) {
    const choices = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ];
    if (!choices.includes(expression.operatorToken.kind) && expression.operatorToken.kind !== ts.SyntaxKind.PlusToken)
      return;
    yield* outcomes(expression.left);
    yield* outcomes(expression.right);
  }
}

/** Elements whose content is for machines, or is typed as it stands. */
const asItStands = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style']);

function isAsItStands(node: ts.Node): boolean {
  const parent = node.parent;
  return ts.isJsxElement(parent) && asItStands.has(parent.openingElement.tagName.getText());
}

/** Text in components that a person would see, and no translator ever would. */
export function strayTexts(sources: Sources): string[] {
  const found: string[] = [];
  const look = (node: ts.Node, text: string) => {
    if (isText(text)) found.push(`${place(node)} ${JSON.stringify(text.trim())}`);
  };
  for (const [name, source] of sources) {
    for (const node of nodes(parse(name, source))) {
      if (ts.isJsxText(node)) {
        if (!isAsItStands(node)) look(node, node.text);
      } else if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText())) {
        const value = node.initializer;
        if (value && ts.isStringLiteral(value)) look(value, value.text);
        else if (value && ts.isJsxExpression(value) && value.expression)
          for (const text of outcomes(value.expression)) look(text, text.text);
      } else if (
        ts.isJsxExpression(node) &&
        node.expression &&
        (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))
      ) {
        if (!isAsItStands(node)) for (const text of outcomes(node.expression)) look(text, text.text);
      }
    }
  }
  return found;
}
