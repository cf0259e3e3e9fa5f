import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { logFile } from './log-file';
import { processStart } from './process.mjs';
import type { Variables } from './variables';

export type ChildSpec = {
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Variables;
  uid?: number;
  gid?: number;
  /** The signal that asks it to end, and how long it may take (milliseconds) before it is killed. */
  stop?: { signal: NodeJS.Signals; within: number };
  /** Sees each line of standard output. */
  onLine?: (line: string) => void;
  /** Standard output holds secrets: `onLine` sees it, the log and the last lines do not. */
  isPrivate?: boolean;
};

export type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type Child = {
  readonly name: string;
  readonly pid: number;
  readonly log: string;
  /** Its last lines, for telling why it ended. */
  tail(): string[];
  ended: Promise<Ending>;
  isRunning(): boolean;
  stop(): Promise<Ending>;
};

const TAIL = 30;

/** Signals the whole process group: the child leads one of its own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // it ended meanwhile
  }
}

/**
 * Starts a process with its output in `logs/<name>.log` and its id in `run/<name>.json`, where the next start finds it
 * should this process be killed. It gets a process group of its own, so that Ctrl-C reaches us alone and we can end
 * the parts in order.
 */
export async function startChild(home: string, spec: ChildSpec): Promise<Child> {
  const log = logFile(home, spec.name);
  const lines: string[] = [];
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 });
  file.on('error', (error) => lines.push(`(its log cannot be written: ${error.message})`)); // a full disk, say
  const { command, args, cwd, env, uid, gid } = spec;
  const child = spawn(command, args, {
    cwd,
    env: env as NodeJS.ProcessEnv | undefined,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listen = (stream: NodeJS.ReadableStream, isPrivate = false, onLine?: (line: string) => void) => {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      if (!isPrivate) file.write(chunk);
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        if (!isPrivate) lines.push(part);
        onLine?.(part);
      }
      lines.splice(0, Math.max(0, lines.length - TAIL));
    });
  };
  if (child.stdout) listen(child.stdout, spec.isPrivate, spec.onLine);
  if (child.stderr) listen(child.stderr);

  let running = true;
  const pidFile = path.join(home, 'run', `${spec.name}.json`);
  const ended = new Promise<Ending>((resolve) => {
    const finish = (ending: Ending) => {
      running = false;
      rmSync(pidFile, { force: true });
      file.end(() => resolve(ending));
    };
    child.once('close', (code, signal) => finish({ code, signal }));
    child.once('error', (error) => {
      lines.push(error.message);
      finish({ code: null, signal: null });
    });
  });
  const pid = child.pid ?? 0;
  if (pid) {
    mkdirSync(path.dirname(pidFile), { recursive: true });
    const signal = spec.stop?.signal ?? 'SIGTERM';
    writeFileSync(pidFile, JSON.stringify({ pid, started: processStart(pid), signal }));
  }

  return {
    name: spec.name,
    pid,
    log,
    tail: () => [...lines],
    ended,
    isRunning: () => running,
    async stop() {
      if (running) {
        const { signal, within } = spec.stop ?? { signal: 'SIGTERM', within: 10_000 };
        child.kill(signal);
        const late = setTimeout(() => signalGroup(child, 'SIGKILL'), within);
        await ended;
        clearTimeout(late);
        signalGroup(child, 'SIGKILL'); // what it may have left behind in its group
      }
      return ended;
    },
  };
}
