import ts from 'typescript';
import { nodes, parse, place, type Sources } from './sources';

/** The words of a language by key; branches are objects. */
export type Tree = { [key: string]: string | Tree };

const translators = new Set(['useTranslations', 'getTranslations', 'createTranslator']);

function lookUp(tree: Tree, key: string): string | Tree | undefined {
  let at: string | Tree | undefined = tree;
  for (const word of key.split('.')) at = typeof at === 'object' ? at[word] : undefined;
  return at;
}

/** The namespace a translator was asked for; undefined when it is none, or not written down. */
function namespaceOf(value: ts.Expression | undefined): string | undefined {
  if (value && ts.isAwaitExpression(value)) return namespaceOf(value.expression);
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return undefined;
  if (!translators.has(value.expression.text)) return undefined;
  const [argument] = value.arguments;
  if (!argument) return '';
  if (ts.isStringLiteral(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  for (const property of argument.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'namespace') continue;
    return ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
  }
  return '';
}

/** What the nearest declaration of a name holds. */
function declared(name: string, from: ts.Node): ts.Expression | 'parameter' | undefined {
  for (let scope: ts.Node | undefined = from.parent; scope; scope = scope.parent) {
    if (
      ts.isFunctionLike(scope) &&
      scope.parameters.some((parameter) => parameter.name.getText().match(`\\b${name}\\b`))
    )
      return 'parameter';
    const statements = ts.isBlock(scope) || ts.isSourceFile(scope) ? scope.statements : [];
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const found = statement.declarationList.declarations.find((declaration) => declaration.name.getText() === name);
      if (found) return found.initializer;
    }
  }
  return undefined;
}

/** Uses of keys that no message has. A key put together from parts is held to the part that is written down. */
export function unknownKeys(sources: Sources, messages: Tree): string[] {
  const found: string[] = [];
  for (const [name, source] of sources) {
    for (const node of nodes(parse(name, source))) {
      if (!ts.isCallExpression(node)) continue;
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
      if (!ts.isIdentifier(called)) continue;
      const holder = declared(called.text, node);
      const namespace = holder === 'parameter' ? undefined : namespaceOf(holder);
      const [argument] = node.arguments;
      if (namespace === undefined || !argument) continue;
      const full = (key: string) => [namespace, key].filter(Boolean).join('.');
      if (ts.isStringLiteralLike(argument)) {
        if (typeof lookUp(messages, full(argument.text)) !== 'string')
          found.push(`${place(node)} ${full(argument.text)}`);
      } else if (ts.isTemplateExpression(argument) && argument.head.text.includes('.')) {
        const branch = full(argument.head.text.slice(0, argument.head.text.lastIndexOf('.')));
        if (typeof lookUp(messages, branch) !== 'object') found.push(`${place(node)} ${branch}.*`);
      }
    }
  }
  return found;
}

const codeFirst = new Set(['notFound', 'conflict', 'refused', 'unauthenticated', 'outside']);

/** Error codes in the code for which there is no `errors.codes.<code>` (or `errors.fields.<code>`) message. */
export function unknownErrorCodes(sources: Sources, messages: Tree): string[] {
  const found: string[] = [];
  for (const [name, source] of sources) {
    const file = parse(name, source);
    for (const node of nodes(file)) {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) continue;
      const [argument] = node.arguments;
      if (!argument) continue;
      if (codeFirst.has(node.expression.text) && ts.isStringLiteral(argument)) {
        if (typeof lookUp(messages, `errors.codes.${argument.text}`) !== 'string')
          found.push(`${place(node)} errors.codes.${argument.text}`);
      }
      if (node.expression.text === 'invalid' && ts.isObjectLiteralExpression(argument)) {
        for (const property of argument.properties) {
          if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.initializer)) continue;
          const key = `errors.fields.${property.initializer.text}`;
          if (typeof lookUp(messages, key) !== 'string') found.push(`${place(property)} ${key}`);
        }
      }
    }
  }
  return found;
}
