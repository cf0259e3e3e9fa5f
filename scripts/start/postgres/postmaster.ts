import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSameProcess, processStart } from '../process.mjs';

function programOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return path.basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return path.basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return '';
  }
}

/**
 * Deals with the `postmaster.pid` a crash left. PostgreSQL removes one whose process is gone, but refuses to start when
 * the id now belongs to somebody else (after a reboot): then the file goes. A server that does still run on this data
 * is asked to end (fast shutdown), because nobody holds it any more.
 */
export async function clearPostmaster(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return;
  }
  const seen = { pid, started: processStart(pid) };
  if (seen.started === null) return;
  if (!programOf(pid).startsWith('postgres')) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  while (isSameProcess(seen)) await new Promise((resolve) => setTimeout(resolve, 50));
}
