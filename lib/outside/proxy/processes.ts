import { readdir, readFile, readlink } from 'node:fs/promises';
import { isAlive } from './home-lock';
import { runProgram } from './run-nginx';

/** The id of the live nginx master whose prefix this is, by its pid file. A stale, empty or foreign one gives undefined. */
export async function masterOf(prefix: string): Promise<number | undefined> {
  const text = await readFile(`${prefix}/nginx.pid`, 'utf8').catch(() => '');
  const pid = Number(text.trim());
  if (!isAlive(pid)) return undefined;
  // An id may have been given to another program since; a master's title carries its arguments.
  return (await commandLine(pid)).includes(`-p ${prefix} `) ? pid : undefined;
}

async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    return (await runProgram('ps', ['-o', 'command=', '-p', String(pid)])).output;
  }
}

/**
 * Ends workers whose master was killed: they still hold the port, and with it the next start up. Known by the log of
 * ours they have open. Linux only; elsewhere the start says that the port is in use.
 */
export async function endOrphanWorkers(prefix: string): Promise<void> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const orphans: number[] = [];
  for (const pid of pids) if (await isWorkerOf(prefix, pid)) orphans.push(Number(pid));
  for (const pid of orphans) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

async function isWorkerOf(prefix: string, pid: string): Promise<boolean> {
  try {
    if ((await readFile(`/proc/${pid}/comm`, 'utf8')).trim() !== 'nginx') return false;
    const open = await readdir(`/proc/${pid}/fd`);
    const targets = await Promise.all(open.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
    return targets.some((target) => target.startsWith(`${prefix}/logs/`));
  } catch {
    return false;
  }
}
