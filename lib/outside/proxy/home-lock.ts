import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { outside } from '@/lib/kernel/errors';

const POLL_MS = 50;
/** Who works says so this often, on the file's time. */
const SIGN_OF_LIFE_MS = 20_000;
/** Who has not said so for as long has died, though its process id may have been given anew, or be another machine's. */
const SILENT_MS = 120_000;

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
  let token = await claim(file);
  while (token === undefined) {
    await breakIfDead(file);
    if (Date.now() > deadline) throw outside('proxy_busy', {}, { retryable: true });
    await pause(POLL_MS);
    token = await claim(file);
  }
  const alive = setInterval(() => void signOfLife(file), SIGN_OF_LIFE_MS);
  alive.unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await release(file, token);
  }
}

/** Taken away meanwhile is noticed at the release; here there is nothing to be done about it. */
const signOfLife = (file: string) => utimes(file, new Date(), new Date()).catch(() => undefined);

/** Removes the lock, unless it was taken for dead and is somebody else's by now. */
async function release(file: string, token: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === token) await rm(file, { force: true });
}

/**
 * Makes the file unless it is there, with what tells its holder in it from its first moment: process id, a word of its
 * own, and the machine the id is of. Returns that text, or undefined.
 */
async function claim(file: string): Promise<string | undefined> {
  const word = randomUUID();
  const token = `${process.pid} ${word} ${hostname()}`;
  const own = `${file}.${word}`;
  await writeFile(own, token);
  try {
    await link(own, file);
    return token;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return undefined;
  } finally {
    await rm(own, { force: true });
  }
}

/** Only who holds the second lock may remove the first, and only after looking again. */
async function breakIfDead(file: string): Promise<void> {
  if (!(await isDead(file))) return;
  const breaker = `${file}.break`;
  const token = await claim(breaker);
  if (token === undefined) {
    if (await isDead(breaker)) await rm(breaker, { force: true });
    return;
  }
  try {
    if (await isDead(file)) await rm(file, { force: true });
  } finally {
    await release(breaker, token);
  }
}

async function isDead(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const [pid, , machine = hostname()] = text.split(' ');
    return Date.now() - mtimeMs > SILENT_MS || (machine === hostname() && !isAlive(Number(pid)));
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
