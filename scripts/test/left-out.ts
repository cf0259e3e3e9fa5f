import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PartName, partNames } from './parts';

/** What a test file imports when it needs the part. */
const signs: Record<PartName, RegExp> = {
  docker: /support\/engine['"]/,
  nginx: /support\/nginx['"]/,
  dns: /support\/dns['"]/,
  caddy: /support\/caddy['"]/,
  chromium: /from 'playwright['"]/,
};

/** The parts a test file needs, seen from what it imports. */
export const partsOf = (source: string): PartName[] => partNames.filter((name) => signs[name].test(source));

/** The integration tests that need a part this machine lacks: they are not run, and the summary says so. */
export function filesToLeaveOut(root: string, has: (part: PartName) => boolean): { file: string; part: PartName }[] {
  const found: { file: string; part: PartName }[] = [];
  const folder = path.join(root, 'tests', 'integration');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.test.ts')) continue;
    const part = partsOf(readFileSync(path.join(folder, name), 'utf8')).find((needed) => !has(needed));
    if (part) found.push({ file: `tests/integration/${name}`, part });
  }
  return found;
}
