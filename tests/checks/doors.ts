import ts from 'typescript';
import { importedNames, nodes, parse, place, type Sources } from './sources';

/** Doors that are none of ours, each with its reason. */
const strangers: ReadonlyMap<string, string> = new Map([
  ['app/api/auth/[...nextauth]/route.ts', 'next-auth brings its own handlers'],
]);

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** What Next reads from a route file besides its handlers (Next, "Route Segment Config"). */
const segmentSettings = new Set([
  'dynamic',
  'dynamicParams',
  'revalidate',
  'fetchCache',
  'runtime',
  'preferredRegion',
  'maxDuration',
  'generateStaticParams',
]);

const isServerDirective = (statement: ts.Statement | undefined) =>
  statement !== undefined &&
  ts.isExpressionStatement(statement) &&
  ts.isStringLiteral(statement.expression) &&
  statement.expression.text === 'use server';

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** Whether the value is what a function of lib/doors made. */
function isMadeByDoor(value: ts.Expression | undefined, imported: ReadonlyMap<string, string>): boolean {
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  return /^@\/lib\/doors(\/|$)/.test(imported.get(value.expression.text) ?? '');
}

function* unwrapped(file: ts.SourceFile, isWanted: (name: string) => boolean): Generator<string> {
  const imported = importedNames(file);
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      yield `${place(statement)} passes on what it did not wrap`;
    } else if (ts.isExportAssignment(statement)) {
      yield `${place(statement)} has a default export`;
    } else if (isExported(statement) && ts.isFunctionDeclaration(statement)) {
      if (isWanted(statement.name?.text ?? '')) yield `${place(statement)} ${statement.name?.text} is not wrapped`;
    } else if (isExported(statement) && ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!ts.isIdentifier(name)) yield `${place(name)} takes handlers apart that it did not wrap`;
        else if (isWanted(name.text) && !isMadeByDoor(initializer, imported))
          yield `${place(name)} ${name.text} is not wrapped`;
      }
    }
  }
}

/** The actions and routes that are not made by a function of `@/lib/doors`; and server functions hidden inside others. */
export function openDoors(sources: Sources): string[] {
  const found: string[] = [];
  for (const [name, source] of sources) {
    if (strangers.has(name)) continue;
    const file = parse(name, source);
    if (/^app\/(.*\/)?route\.tsx?$/.test(name))
      found.push(...unwrapped(file, (exported) => methods.has(exported) || !segmentSettings.has(exported)));
    else if (isServerDirective(file.statements[0])) found.push(...unwrapped(file, () => true));
    for (const node of nodes(file)) {
      if (ts.isBlock(node) && isServerDirective(node.statements[0]))
        found.push(`${place(node)} hides a server function`);
    }
  }
  return found;
}
