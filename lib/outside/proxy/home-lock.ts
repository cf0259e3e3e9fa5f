import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { outside } from '@/lib/kernel/errors';

const POLL_MS = 50;
/** Nothing done under the lock takes nearly as long; who holds it longer has died with its process id given anew. */
const LONGEST_MS = 120_000;

const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other process (and no other call in this one) does with the same lock file. A lock whose holder
 * died is taken over. Throws `proxy_busy` after `waitMs`.
 */
export async function withHomeLock<T>(file: string, work: () => Promise<T>, waitMs = 60_000): Promise<T> {
  const before = queues.get(file) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(() => locked(file, work, waitMs));
  const settled = mine.catch(() => undefined);
  queues.set(file, settled);
  void settled.then(() => queues.get(file) === settled && queues.delete(file));
  return mine;
}

async function locked<T>(file: string, work: () => Promise<T>, waitMs: number): Promise<T> {
  const deadline = Date.now() + waitMs;
  while (!(await claim(file))) {
    await breakIfDead(file);
    if (Date.now() > deadline) throw outside('proxy_busy', {}, { retryable: true });
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Makes the file, with our process id in it from its first moment, unless it is there. */
async function claim(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/** Only who holds the second lock may remove the first, and only after looking again. */
async function breakIfDead(file: string): Promise<void> {
  if (!(await isDead(file))) return;
  const breaker = `${file}.break`;
  if (!(await claim(breaker))) {
    if (await isDead(breaker)) await rm(breaker, { force: true });
    return;
  }
  try {
    if (await isDead(file)) await rm(file, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function isDead(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return Date.now() - mtimeMs > LONGEST_MS || !isAlive(Number(text));
  } catch {
    return false;
  }
}

/** A process of this id exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
