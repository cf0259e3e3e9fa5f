import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Children } from '@/scripts/start/children';
import { sharedEnvironment } from '@/scripts/start/environment';
import { freePort } from '@/scripts/start/ports';
import type { Started } from '@/tests/e2e/support/running';

const root = path.resolve(import.meta.dirname, '..', '..');

export type SecondServer = { port: number; stop(): Promise<void> };

/** One more instance of the running product: a process of its own on the same database, as behind a load balancer. */
export async function startSecondServer({ home, port: first }: Started): Promise<SecondServer> {
  const children = new Children(home);
  const port = await freePort();
  const server = await children.start({
    name: 'second',
    command: process.execPath,
    args: [path.join(root, 'scripts', 'server.mjs')],
    cwd: root,
    env: {
      ...process.env,
      ...sharedEnvironment(home),
      ...JSON.parse(readFileSync(path.join(home, 'secrets.json'), 'utf8')),
      NODE_ENV: 'production',
      KONAK_HOME: home,
      KONAK_PUBLIC_URL: `http://localhost:${first}`,
      KONAK_WORKER: 'separate',
      PORT: String(port),
    },
  });
  while (server.isRunning()) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok) return { port, stop: () => children.stop() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the second server ended:\n${server.tail().join('\n')}`);
}
