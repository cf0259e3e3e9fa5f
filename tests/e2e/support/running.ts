import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '@/scripts/start/ports';
import { startEngine } from '@/tests/support/engine';

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
  /** Where the proxy in front of the sites listens. */
  proxyPort: number;
};

export type Started = Running & { stop(): Promise<void> };

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/**
 * Starts the real thing, `node scripts/start.mjs`, in an empty home on free ports with a fresh demo, and waits until
 * it says that it answers. `env` adds to its surroundings.
 */
export async function startKonak(env: Record<string, string> = {}): Promise<Started> {
  const home = mkdtempSync(path.join(tmpdir(), 'konak-running-'));
  const port = await freePort();
  const proxyPort = await freePort();
  const { DATABASE_URL: _database, ...surroundings } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...surroundings,
      KONAK_HOME: home,
      PORT: String(port),
      KONAK_PROXY_PORT: String(proxyPort),
      KONAK_ENV: 'development',
      KONAK_PUBLIC_URL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logFile = path.join(home, 'start.log');
  const log = createWriteStream(logFile);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<boolean>((resolve) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      log.write(chunk);
      said += chunk;
      if (said.includes('Ctrl-C stops everything')) resolve(true);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => resolve(false));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  // a test run that is cut short leaves nothing running
  process.once('exit', () => child.kill('SIGTERM'));
  if (!(await ready)) {
    const said = readFileSync(logFile, 'utf8');
    rmSync(home, { recursive: true, force: true });
    throw new Error(`npm start ended:\n${said}`);
  }
  return { origin: `http://localhost:${port}`, port, home, proxyPort, dockerHost: env.DOCKER_HOST ?? '', stop };
}

/** Vitest's global setup: Konak, with an engine of the tests' own, as `inject('konak')`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const engine = await startEngine();
  try {
    const { stop, ...running } = await startKonak({ DOCKER_HOST: engine.dockerHost });
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
