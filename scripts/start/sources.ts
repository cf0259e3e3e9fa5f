import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the built application is made of. Templates and migrations are read when it runs. */
const folders = ['app', 'components', 'lib', 'db', 'messages', 'public'];
const besides =
  /^(middleware|proxy|instrumentation(-client)?|next\.config|postcss\.config)\.(ts|mjs|js)$|^(tsconfig|package-lock)\.json$/;
const leftOut = /\.test\.tsx?$|^db\/(migrations|seed)\//;

function* files(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* files(root, name);
    else if (entry.isFile() && !leftOut.test(name)) yield name;
  }
}

/** A digest of all sources of the build: another one means that the last build is out of date. */
export function sourceDigest(root: string): string {
  const names: string[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory() && folders.includes(entry.name)) names.push(...files(root, entry.name));
    else if (entry.isFile() && besides.test(entry.name)) names.push(entry.name);
  }
  const digest = createHash('sha256');
  for (const name of names.sort()) {
    const content = readFileSync(path.join(root, name));
    digest.update(`${name}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}
