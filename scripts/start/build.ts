import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Children } from './children';
import { waitForLock } from './lock.mjs';
import type { Progress } from './progress';
import { sourceDigest } from './sources';
import type { Variables } from './variables';

type Build = { root: string; distDir: string; env: Variables };

const marker = ({ root, distDir }: Build) => path.join(root, distDir, 'konak-build');

/** Whether the last build was finished, and of these very sources. */
export function isBuilt(build: Build): boolean {
  return existsSync(marker(build)) && readFileSync(marker(build), 'utf8') === sourceDigest(build.root);
}

/**
 * Builds the application unless the last build is of the same sources. The mark is taken away first and set last, so
 * that a build cut short is done again. One at a time in a checkout.
 */
export async function buildApplication(build: Build, children: Children, report: Progress): Promise<'built' | 'fresh'> {
  const { root, distDir, env } = build;
  const file = path.join(root, '.konak', 'locks', `build-${path.basename(distDir)}.lock`);
  const lock = await waitForLock(file, (holder) => report.note(`waiting for process ${holder}, which is building`));
  try {
    if (isBuilt(build)) return 'fresh';
    rmSync(marker(build), { force: true });
    const digest = sourceDigest(root); // before the build: a change during it calls for another
    const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    await children.run({ name: 'build', command: process.execPath, args: [next, 'build'], cwd: root, env });
    mkdirSync(path.dirname(marker(build)), { recursive: true });
    writeFileSync(marker(build), digest);
    return 'built';
  } finally {
    lock.release();
  }
}
