import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type KonakError, outside } from '@/lib/kernel/errors';
import type { Engine } from './engine';
import { type ContainerFacts, inspectContainer } from './inspect';
import { lastLogLines } from './logs';

export interface WaitHealthy {
  /** Path to ask for over the published loopback port; without it running (and the health check) is enough. */
  httpPath?: string;
  /** Host header of that question. */
  httpHost?: string;
  /** Milliseconds; 60 s unless told. */
  deadlineMs?: number;
  signal?: AbortSignal;
}

const POLL_MS = 250;
/** Without any question to put to it, a container is well when it has run for this long. */
const STEADY_MS = 2_000;
/** The engine restarts what ends; this many times and it is not going to live. */
const RESTARTS = 3;

/**
 * Waits until a container runs, its own health check (if it has one) passes, and it answers over HTTP below 500.
 * Throws `container_exited` (exit code and last log lines), `out_of_memory`, `unhealthy`, `container_gone`.
 */
export async function waitHealthy(engine: Engine, name: string, options: WaitHealthy = {}): Promise<ContainerFacts> {
  const deadline = Date.now() + (options.deadlineMs ?? 60_000);
  for (;;) {
    const facts = await inspectContainer(engine, name);
    if (!facts) throw outside('container_gone', { name });
    if (hasEnded(facts)) throw await endedError(engine, facts);
    if (facts.state === 'running' && (await isHealthy(engine, facts, options))) return facts;
    if (Date.now() >= deadline) throw await logError(engine, facts, 'unhealthy');
    await pause(POLL_MS, undefined, { signal: options.signal });
  }
}

function hasEnded(facts: ContainerFacts): boolean {
  return (
    facts.state === 'exited' || facts.state === 'dead' || (facts.restarts >= RESTARTS && facts.state !== 'running')
  );
}

async function isHealthy(engine: Engine, facts: ContainerFacts, { httpPath, httpHost }: WaitHealthy): Promise<boolean> {
  if (facts.health && facts.health !== 'healthy') return false;
  if (!httpPath || facts.hostPort === undefined || !engine.endpoint.local) {
    return facts.health === 'healthy' || Date.now() - Date.parse(facts.startedAt) >= STEADY_MS;
  }
  const status = await answer(facts.hostPort, httpPath, httpHost);
  return status !== undefined && status < 500;
}

/** The status something on a loopback port answers with, or undefined. */
function answer(port: number, path: string, host = 'localhost'): Promise<number | undefined> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host }, timeout: 3_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(undefined));
    asked.end();
  });
}

function endedError(engine: Engine, facts: ContainerFacts): Promise<KonakError> {
  return logError(engine, facts, facts.outOfMemory ? 'out_of_memory' : 'container_exited');
}

async function logError(engine: Engine, facts: ContainerFacts, code: string): Promise<KonakError> {
  const lines = await lastLogLines(engine, facts.name).catch(() => []);
  return outside(code, { service: facts.service, exitCode: facts.exitCode, log: lines.join('\n') });
}
