import path from 'node:path';
import type { Child } from './child';
import type { Children } from './children';
import type { Prepared } from './prepare';
import type { Secrets } from './secrets';
import type { Settings } from './settings';

/** The variables the application and the worker are started with. The owner's database address is not among them. */
export function applicationEnv(
  settings: Settings,
  secrets: Secrets,
  databases: Prepared['databases'] | null,
  sandboxes: Record<string, string>,
): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...env } = settings.env;
  return {
    ...env,
    ...secrets,
    ...sandboxes,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    KONAK_ENV: settings.env.KONAK_ENV ?? 'development',
    KONAK_HOME: settings.home,
    KONAK_PUBLIC_URL: settings.publicUrl,
    PORT: String(settings.port),
    ...(databases && {
      DATABASE_TENANT_URL: databases.tenant,
      DATABASE_PLATFORM_URL: databases.platform,
      DATABASE_WORKER_URL: databases.worker,
    }),
  };
}

/** Starts the built application (with its worker, unless KONAK_WORKER is `separate`) and waits until it is healthy. */
export async function startApplication(settings: Settings, env: NodeJS.ProcessEnv, children: Children): Promise<Child> {
  const { root, port, bind } = settings;
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = await children.start({
    name: 'konak',
    command: process.execPath,
    args: [next, 'start', '-p', String(port), '-H', bind],
    cwd: root,
    env,
    stop: { signal: 'SIGTERM', within: 15_000 },
  });
  await untilHealthy(child, bind === '0.0.0.0' || bind === '::' ? '127.0.0.1' : bind, settings);
  return child;
}

async function untilHealthy(child: Child, address: string, settings: Settings): Promise<void> {
  const host = address.includes(':') ? `[${address}]` : address;
  while (child.isRunning()) {
    try {
      const response = await fetch(`http://${host}:${settings.port}/health`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) return;
    } catch {
      // it does not listen yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
