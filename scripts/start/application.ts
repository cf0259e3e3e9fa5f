import path from 'node:path';
import type { Child } from './child';
import type { Children } from './children';
import type { Prepared } from './prepare';
import type { Secrets } from './secrets';
import type { Settings } from './settings';
import { Stop } from './stop';
import type { Variables } from './variables';

/** The variables the application and the worker are started with. The owner's database address is not among them. */
export function applicationEnv(
  settings: Settings,
  secrets: Secrets,
  databases: Prepared['databases'] | null,
  sandboxes: Record<string, string>,
): Variables {
  const { DATABASE_URL: _owner, ...env } = settings.env;
  return {
    ...env,
    ...secrets,
    ...sandboxes,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1', // what it says goes to a file
    KONAK_ENV: settings.env.KONAK_ENV ?? 'development',
    KONAK_HOME: settings.home,
    KONAK_PUBLIC_URL: settings.publicUrl,
    KONAK_BIND: settings.bind,
    PORT: String(settings.port),
    ...(databases && {
      DATABASE_TENANT_URL: databases.tenant,
      DATABASE_PLATFORM_URL: databases.platform,
      DATABASE_WORKER_URL: databases.worker,
    }),
  };
}

/** How long it may take to be healthy, in milliseconds. */
const PATIENCE = 120_000;

/** Starts the built application (with its worker, unless KONAK_WORKER is `separate`) and waits until it is healthy. */
export async function startApplication(settings: Settings, env: Variables, children: Children): Promise<Child> {
  const { root, bind } = settings;
  const child = await children.start({
    name: 'konak',
    command: process.execPath,
    args: [path.join(root, 'scripts', 'server.mjs')],
    cwd: root,
    env,
    stop: { signal: 'SIGTERM', within: 15_000 },
  });
  await untilHealthy(child, bind === '0.0.0.0' || bind === '::' ? '127.0.0.1' : bind, settings);
  return child;
}

async function untilHealthy(child: Child, address: string, settings: Settings): Promise<void> {
  const host = address.includes(':') ? `[${address}]` : address;
  const deadline = Date.now() + PATIENCE;
  let said = 'nothing';
  while (child.isRunning()) {
    try {
      const response = await fetch(`http://${host}:${settings.port}/health`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return;
      said = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch {
      // it does not listen yet
    }
    if (Date.now() > deadline) {
      throw new Stop(
        `the application is not healthy after ${PATIENCE / 1000} s; /health says: ${said}`,
        `Its log: ${child.log}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
