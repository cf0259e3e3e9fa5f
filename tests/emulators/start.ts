import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Control, controlOf } from './control-client';

export type StartOptions = {
  /** 0, the default, takes a free port. */
  port?: number;
  /** File the state is kept in; without it the state dies with the process. */
  stateFile?: string;
  /** Cloudflare: a pending zone becomes active this many seconds after its creation. */
  activateAfterSeconds?: number;
  /** Cloudflare: seconds between two activation checks of a zone (3600, as on a free plan). */
  checkIntervalSeconds?: number;
  /** Cloudflare: calls per token in five minutes before 429 (no limit). */
  rateLimit?: number;
  /** Stripe: pause before the first repetition of a failed webhook, doubled each time (1000 ms). */
  webhookRetryMs?: number;
};
export type Emulator = {
  url: string;
  pid: number;
  control: Control;
  /** Ends the process; 'SIGKILL' to end it as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
};

/** Starts an emulator as a process of its own, which ends with this one. Resolves when it answers. */
export async function startEmulator(vendor: 'cloudflare' | 'stripe', options: StartOptions = {}): Promise<Emulator> {
  const main = fileURLToPath(new URL(`./${vendor}/main.ts`, import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const args = ['--import', tsx, main, '--until-stdin-ends', '--port', String(options.port ?? 0)];
  const flags = {
    '--state': options.stateFile,
    '--activate-after': options.activateAfterSeconds,
    '--check-interval': options.checkIntervalSeconds,
    '--rate-limit': options.rateLimit,
    '--webhook-retry-ms': options.webhookRetryMs,
  };
  for (const [flag, value] of Object.entries(flags)) if (value !== undefined) args.push(flag, String(value));
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    ended.then(([code]) => reject(new Error(`the ${vendor} emulator ended with ${code} before it was ready`)), reject);
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve((JSON.parse(line) as { url: string }).url);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    control: controlOf(url),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}
