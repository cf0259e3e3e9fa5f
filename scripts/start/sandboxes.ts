import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Children } from './children';
import { obituary } from './children';
import { freePort } from './ports';
import { rememberedPort, rememberPort } from './remembered';
import type { Settings } from './settings';
import { Stop } from './stop';
import type { Variables } from './variables';

type Sandbox = {
  name: 'cloudflare' | 'stripe';
  /** Where its address goes. */
  variable: string;
  /** Whether the real service was asked for instead. */
  isReal(env: Variables): boolean;
  /** What the client library's address has after the host. */
  path: string;
  args: string[];
};

const sandboxes: Sandbox[] = [
  {
    name: 'cloudflare',
    variable: 'CLOUDFLARE_API_BASE_URL',
    isReal: (env) => Boolean(env.CLOUDFLARE_API_BASE_URL),
    path: '/client/v4',
    args: ['--activate-after', '8'], // seconds until a zone's nameservers are found: long enough to see it waiting
  },
  {
    name: 'stripe',
    variable: 'STRIPE_API_BASE_URL',
    isReal: (env) => Boolean(env.STRIPE_SECRET_KEY || env.STRIPE_API_BASE_URL),
    path: '',
    args: [],
  },
];

async function startSandbox(sandbox: Sandbox, { root, home }: Settings, children: Children): Promise<string> {
  const port = await freePort(rememberedPort(home, sandbox.name));
  const state = path.join(home, 'sandbox', `${sandbox.name}.json`);
  mkdirSync(path.dirname(state), { recursive: true });
  let tell: (url: string) => void = () => {};
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const program = path.join(root, 'tests', 'emulators', sandbox.name, 'main.ts');
  const child = await children.start({
    name: `sandbox-${sandbox.name}`,
    command: process.execPath,
    args: ['--import', 'tsx', program, '--port', String(port), '--state', state, ...sandbox.args],
    cwd: root,
    env: process.env,
    onLine: (line) => {
      const url = /"url":\s*"([^"]+)"/.exec(line)?.[1];
      if (url) tell(url);
    },
  });
  const url = await Promise.race([told, child.ended.then(() => null)]);
  if (url === null) throw new Stop(...obituary(child, await child.ended));
  rememberPort(home, sandbox.name, port);
  return `${url}${sandbox.path}`;
}

/**
 * Starts a stand-in for each outside service no credentials were given for. Its state is kept in the home. Never for
 * production. Gives the variables the application needs to find them.
 */
export async function startSandboxes(settings: Settings, children: Children): Promise<Record<string, string>> {
  if (settings.production) return {};
  const wanted = sandboxes.filter(({ isReal }) => !isReal(settings.env));
  const present = wanted.filter(({ name }) =>
    existsSync(path.join(settings.root, 'tests', 'emulators', name, 'main.ts')),
  );
  const urls = await Promise.all(present.map((sandbox) => startSandbox(sandbox, settings, children)));
  const env: Record<string, string> = {};
  for (const [at, { variable }] of present.entries()) env[variable] = urls[at] ?? '';
  if (present.length > 0) env.KONAK_SANDBOX = present.map(({ name }) => name).join(',');
  if (env.STRIPE_API_BASE_URL) {
    // no secrets: any key opens the sandbox
    env.STRIPE_SECRET_KEY = 'sk_test_sandbox';
  }
  return env;
}
