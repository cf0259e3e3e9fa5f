import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Children } from '@/scripts/start/children';
import { freePort } from '@/scripts/start/ports';

const root = path.resolve(import.meta.dirname, '..', '..');

export type BareServer = { port: number; stop(): Promise<void> };

/**
 * Builds and serves the bare application with the Next of this checkout, in a folder of its own: below the checkout Next
 * would take in the product's middleware and instrumentation. (webpack, because Turbopack follows no link out of its root.)
 */
export async function startBareServer(): Promise<BareServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'konak-bare-'));
  cpSync(path.join(import.meta.dirname, 'bare'), folder, { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const children = new Children(folder);
  const stop = async () => {
    await children.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  try {
    await children.run({
      name: 'build',
      command: process.execPath,
      args: [next, 'build', '--webpack'],
      cwd: folder,
      env,
    });
    const port = await freePort();
    const args = [next, 'start', '-p', String(port), '-H', '127.0.0.1'];
    const server = await children.start({ name: 'bare', command: process.execPath, args, cwd: folder, env });
    while (server.isRunning()) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (answer?.ok) return { port, stop };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the bare server ended:\n${server.tail().join('\n')}`);
  } catch (error) {
    await stop();
    throw error;
  }
}
