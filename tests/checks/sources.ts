import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files by their path from the root. A check takes them as plain values, so that it can be shown to fail. */
export type Sources = ReadonlyMap<string, string>;

const root = path.resolve(import.meta.dirname, '..', '..');

/** The checkout's files (tracked, or new and not ignored) whose path matches. */
export function readSources(wanted: RegExp): Sources {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const sources = new Map<string, string>();
  for (const file of listed.split('\0').filter((name) => name && !name.startsWith('.next') && wanted.test(name))) {
    try {
      sources.set(file, readFileSync(path.join(root, file), 'utf8'));
    } catch {
      // removed, and not yet committed so
    }
  }
  return sources;
}

export function parse(file: string, source: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
}

/** `path:line`, for the reader to click on. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Every node of a file, parents first. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

/** The names a file imports, with the module each comes from. */
export function importedNames(file: ts.SourceFile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { name, namedBindings } = statement.importClause ?? {};
    if (name) names.set(name.text, statement.moduleSpecifier.text);
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      for (const element of namedBindings.elements) names.set(element.name.text, statement.moduleSpecifier.text);
    }
  }
  return names;
}
