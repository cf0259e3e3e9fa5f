import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock, waitForLock } from './lock.mjs';
import { processStart } from './process.mjs';

let folder: string;
const file = () => path.join(folder, 'deep', 'start.lock');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'konak-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

describe('the lock of a home', () => {
  test('is given to one and, once released, to the next', () => {
    const first = takeLock(file());
    expect(first.holder).toBeUndefined();
    first.release?.();
    expect(takeLock(file()).release).toBeTypeOf('function');
  });

  test('names the living process that holds it', () => {
    const other = sleeper();
    const pid = Number(other.pid);
    takeLock(file()).release?.();
    writeFileSync(file(), JSON.stringify({ pid, started: processStart(pid) }));
    expect(takeLock(file()).holder).toBe(pid);
    other.kill('SIGKILL');
  });

  test('is taken over from a process that died without releasing it', async () => {
    const other = sleeper();
    const pid = Number(other.pid);
    const started = processStart(pid);
    takeLock(file()).release?.();
    writeFileSync(file(), JSON.stringify({ pid, started }));
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    expect(takeLock(file()).release).toBeTypeOf('function');
  });

  test('is taken over when the id belongs to another process by now', () => {
    takeLock(file()).release?.();
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, started: 'long ago' }));
    expect(takeLock(file()).release).toBeTypeOf('function');
  });

  test('is taken over when a crash left it empty', () => {
    takeLock(file()).release?.();
    writeFileSync(file(), '');
    expect(takeLock(file()).release).toBeTypeOf('function');
  });

  test('can be waited for, and says whom for', async () => {
    const other = sleeper();
    const pid = Number(other.pid);
    takeLock(file()).release?.();
    writeFileSync(file(), JSON.stringify({ pid, started: processStart(pid) }));
    const lock = await waitForLock(file(), (holder) => {
      expect(holder).toBe(pid);
      other.kill('SIGKILL');
    });
    expect(lock.release).toBeTypeOf('function');
  });
});
