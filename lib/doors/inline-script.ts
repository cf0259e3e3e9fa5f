import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

type InlineScript = { text: string; hash: string };

/** A file of `public` to stand in the page itself, without comments; its hash lets exactly this text run (CSP Level 3, hash sources). */
export function inlineScript(file: string): InlineScript {
  const text = readFileSync(path.join(process.cwd(), 'public', file), 'utf8')
    .replace(/^\s*(\/\/|\/\*\*.*\*\/).*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim();
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
