import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withHomeLock } from '@/lib/outside/proxy/home-lock';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'konak-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const longAgo = new Date(Date.now() - 10 * 60_000);

/** Another process that asks for the lock, and says when it has it and when it was refused. */
function otherProcess(waitMs: number): Promise<string> {
  const child = fork(path.join(import.meta.dirname, 'lock-process.ts'), [file, String(waitMs)], {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(String(said)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

it('work that takes long keeps its lock: another process does not take it for dead', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const said = await withHomeLock(file, async () => {
    await utimes(file, longAgo, longAgo);
    // As the clock would, had so much time passed.
    await vi.advanceTimersByTimeAsync(20_000);
    return otherProcess(700);
  });
  expect(said).toBe('proxy_busy');
  expect(await otherProcess(10_000)).toBe('held');
});

it('who lost the lock to another does not take it away from them', async () => {
  await withHomeLock(file, async () => {
    await writeFile(file, `${process.pid} of somebody else`);
  });
  expect(await readFile(file, 'utf8')).toBe(`${process.pid} of somebody else`);
});

it('a process that is known by its id only on another machine is not thought dead here', async () => {
  await writeFile(file, '999999999 some-token another-machine');
  await expect(withHomeLock(file, async () => 'mine', 300)).rejects.toMatchObject({ code: 'proxy_busy' });
  await utimes(file, longAgo, longAgo);
  expect(await withHomeLock(file, async () => 'mine', 300)).toBe('mine');
});
