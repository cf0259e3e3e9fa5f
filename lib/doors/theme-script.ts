import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** `public/theme.js`, to stand in the page itself: light or dark is settled before anything is painted, without a request. */
export const themeScript = readFileSync(path.join(process.cwd(), 'public/theme.js'), 'utf8')
  .replace(/^\s*\/\/.*\n/gm, '')
  .replace(/^\s+/gm, '')
  .trim();

/** Lets exactly this text run where inline scripts need leave (CSP Level 3, hash sources). */
export const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
