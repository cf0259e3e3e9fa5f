import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSameProcess, processStart } from './process.mjs';

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Makes `file` appear with its whole content or not at all; false when it is there already. */
function place(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes a lock that dies with its process: one left by a crash is put aside.
 * Gives `{ release }`, or `{ holder }` with the id of the process that has it.
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, started: processStart(process.pid) });
  for (;;) {
    if (place(file, own)) {
      const release = () => {
        if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
      };
      return { release };
    }
    const holder = readHolder(file);
    if (holder && isSameProcess(holder)) return { holder: holder.pid };
    const aside = `${file}.stale-${process.pid}`;
    try {
      renameSync(file, aside);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      continue;
    }
    const moved = readHolder(aside);
    if (moved && isSameProcess(moved)) linkSync(aside, file); // somebody took it between our look and our move
    rmSync(aside, { force: true });
  }
}

/** Waits for a lock; `onWait` is told once who has it. */
export async function waitForLock(file, onWait) {
  for (let told = false; ; told = true) {
    const lock = takeLock(file);
    if (lock.release) return lock;
    if (!told) onWait?.(lock.holder);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
