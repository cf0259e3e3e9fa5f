import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '@/scripts/start/ports';
import { startEngine } from '@/tests/support/engine';
import { importBusybox } from '@/tests/support/images';

declare module 'vitest' {
  export interface ProvidedContext {
    konak: Running;
  }
}

export type Running = {
  /** Where the platform answers; a tenant is at `http://<slug>.localhost:<port>`. */
  origin: string;
  port: number;
  /** Its KONAK_HOME. */
  home: string;
  /** DOCKER_HOST of the engine it deploys to; empty when there is none. */
  dockerHost: string;
  /** KONAK_DNS_SERVERS: where it looks names up; empty for the system's. Nobody listens until a test does. */
  dnsServers: string;
  /** Where the proxy in front of the sites listens. */
  proxyPort: number;
};

export type Started = Running & {
  /** Of `node scripts/start.mjs`. */
  pid: number;
  /** All it has said so far. */
  output(): string;
  /** Asks it to end, and waits until it has. The home goes too, unless it was given. */
  stop(): Promise<void>;
};

type Wish = {
  /** Added to the surroundings. */
  env?: Record<string, string>;
  /** An existing home; one is made, and removed at `stop`, when there is none. */
  home?: string;
};

const root = path.resolve(import.meta.dirname, '..', '..', '..');

function surroundings(home: string, port: number, proxyPort: number, env: Record<string, string>) {
  const { DATABASE_URL: _database, ...outer } = process.env;
  const own = { KONAK_HOME: home, PORT: String(port), KONAK_PROXY_PORT: String(proxyPort), KONAK_ENV: 'development' };
  return { ...outer, KONAK_PUBLIC_URL: '', ...own, ...env };
}

/**
 * Starts the real thing, `node scripts/start.mjs`, on free ports, and waits until it says that it answers.
 * @throws Error with all it said, when it ends before that
 */
export async function startKonak({ env = {}, home: given }: Wish = {}): Promise<Started> {
  const home = given ?? mkdtempSync(path.join(tmpdir(), 'konak-running-'));
  const port = await freePort();
  const proxyPort = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: surroundings(home, port, proxyPort, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<boolean>((resolve) => child.once('close', () => resolve(false)));
  const ready = new Promise<boolean>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ctrl-C stops everything')) resolve(true);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const abandoned = () => child.kill('SIGTERM'); // a test run that is cut short leaves nothing running
  process.once('exit', abandoned);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', abandoned);
    if (!given) rmSync(home, { recursive: true, force: true });
  };
  if (!(await Promise.race([ready, ended]))) {
    await stop();
    throw new Error(`npm start ended:\n${said}`);
  }
  const origin = `http://localhost:${port}`;
  return {
    origin,
    port,
    home,
    proxyPort,
    dockerHost: env.DOCKER_HOST ?? '',
    dnsServers: env.KONAK_DNS_SERVERS ?? '',
    pid: child.pid ?? 0,
    output: () => said,
    stop,
  };
}

/** Two loopback addresses, for the two name servers of every zone. */
async function nameServers(): Promise<string> {
  const port = await freePort();
  return `127.0.0.1:${port},127.0.0.2:${port}`;
}

/** Vitest's global setup: Konak, with an engine of the tests' own, as `inject('konak')`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine();
  try {
    await importBusybox(engine.dockerHost);
    const {
      stop,
      pid: _pid,
      output: _output,
      ...running
    } = await startKonak({ env: { DOCKER_HOST: engine.dockerHost, KONAK_DNS_SERVERS: await nameServers() } });
    provide('konak', running);
    return async () => {
      await stop();
      await engine.stop();
    };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}
