import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectEngine, engineStatus } from '@/lib/outside/docker';
import { machineLock } from './machine-lock';

export interface TestEngine {
  /** For DOCKER_HOST. */
  dockerHost: string;
  stop(): Promise<void>;
}

const READY_MS = 60_000;

/**
 * Starts a Docker engine that keeps everything in a folder of its own, and takes it away at `stop`. With
 * KONAK_TEST_DOCKER_HOST set, that one is used and left as it is. It has no images: see `importBusybox`. One at a time on
 * a machine: two daemons take each other's firewall rules away.
 */
export async function startEngine(): Promise<TestEngine> {
  const given = process.env.KONAK_TEST_DOCKER_HOST;
  if (given) return { dockerHost: given, stop: async () => {} };

  const unlock = await machineLock('engine');
  const folder = await mkdtemp(path.join(tmpdir(), 'konak-engine-'));
  const dockerHost = `unix://${folder}/docker.sock`;
  const daemon = startDaemon(folder, dockerHost);
  const stop = async () => {
    await takeDown(dockerHost).catch(() => {}); // an engine that a test has ended cannot be asked
    await end(daemon);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    await unlock();
  };
  // A test run that is stopped halfway leaves no daemon behind.
  const abandoned = () => daemon.kill('SIGTERM');
  process.once('exit', abandoned);
  try {
    await ready(daemon, dockerHost);
  } catch (error) {
    const log = await readFile(path.join(folder, 'dockerd.log'), 'utf8');
    await stop();
    throw new Error(`the engine did not start:\n${log.slice(-3_000)}`, { cause: error });
  }
  return {
    dockerHost,
    async stop() {
      process.off('exit', abandoned);
      await stop();
    },
  };
}

/** Removes containers and networks: an engine that ends leaves their bridges on the machine. */
async function takeDown(dockerHost: string): Promise<void> {
  const { docker } = connectEngine({ host: dockerHost });
  for (const { Id } of await docker.listContainers({ all: true }))
    await docker.getContainer(Id).remove({ force: true });
  const networks = await docker.listNetworks({ filters: { type: ['custom'] } });
  for (const { Id } of networks) await docker.getNetwork(Id).remove();
}

function startDaemon(folder: string, dockerHost: string): ChildProcess {
  const daemon = spawn(
    'dockerd',
    [
      ...['--data-root', `${folder}/data`],
      ...['--exec-root', `${folder}/exec`],
      ...['--pidfile', `${folder}/dockerd.pid`],
      ...['--host', dockerHost],
      // No docker0: engines side by side would share it. Sites have networks of their own.
      '--bridge=none',
      ...['--shutdown-timeout', '3'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(path.join(folder, 'dockerd.log'));
  daemon.stdout.pipe(log, { end: false });
  daemon.stderr.pipe(log, { end: false });
  return daemon;
}

async function ready(daemon: ChildProcess, dockerHost: string): Promise<void> {
  const engine = connectEngine({ host: dockerHost });
  for (let waited = 0; waited < READY_MS; waited += 100) {
    if (daemon.exitCode !== null) throw new Error(`dockerd ended with ${daemon.exitCode}`);
    if ((await engineStatus(engine, { fresh: true })).available) return;
    await pause(100);
  }
  throw new Error('dockerd does not answer');
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));
  daemon.kill('SIGTERM');
  const timer = setTimeout(() => daemon.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}
