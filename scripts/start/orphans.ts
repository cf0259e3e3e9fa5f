import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isSameProcess, type SeenProcess } from './process.mjs';

type Orphan = SeenProcess & { signal: NodeJS.Signals };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended meanwhile
  }
}

async function end(orphan: Orphan): Promise<void> {
  signal(orphan.pid, orphan.signal);
  const deadline = Date.now() + 10_000;
  while (isSameProcess(orphan)) {
    if (Date.now() > deadline) signal(-orphan.pid, 'SIGKILL');
    await pause(50);
  }
}

/** Ends what a start that was killed left running (it could not end it itself). Gives their names. */
export async function endOrphans(home: string): Promise<string[]> {
  const folder = path.join(home, 'run');
  const ended: string[] = [];
  let files: string[] = [];
  try {
    files = readdirSync(folder);
  } catch {
    return ended; // a first start
  }
  // the database last: the others still use it
  const order = (file: string) => (file === 'postgres.json' ? 1 : 0);
  for (const file of files.sort((a, b) => order(a) - order(b))) {
    try {
      const orphan: Orphan = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      if (isSameProcess(orphan)) {
        await end(orphan);
        ended.push(path.basename(file, '.json'));
      }
    } catch {
      // half-written by the crash: nobody to be found by it
    }
    rmSync(path.join(folder, file), { force: true });
  }
  return ended;
}
