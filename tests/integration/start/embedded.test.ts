import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Children } from '@/scripts/start/children';
import { startEmbedded } from '@/scripts/start/postgres/embedded';
import { processStart } from '@/scripts/start/process.mjs';
import { Stop } from '@/scripts/start/stop';

let home: string;
let children: Children;
const at = (...parts: string[]) => path.join(home, 'postgres', ...parts);

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'konak-embedded-')); // closed to others, as /root is
  children = new Children(home);
});
afterEach(async () => {
  await children.stop();
  rmSync(home, { recursive: true });
});

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** As after `kill -9`: the server gone at once, its files as they were. */
async function crash(): Promise<void> {
  const pid = Number.parseInt(readFileSync(at('data', 'postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => processStart(pid), { timeout: 10_000 }).toBeNull();
  await children.stop();
  children = new Children(home);
}

describe('the embedded PostgreSQL', () => {
  test('keeps data and port from one start to the next', async () => {
    const first = await startEmbedded(home, children);
    await ask(first.url, 'create table kept as select 42 as answer');
    await children.stop();
    children = new Children(home);
    const second = await startEmbedded(home, children);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('asks for the password', async () => {
    const { url } = await startEmbedded(home, children);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('comes back with what was committed after a crash', async () => {
    const { url } = await startEmbedded(home, children);
    await ask(url, 'create table kept as select 42 as answer');
    await crash();
    const again = await startEmbedded(home, children);
    expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('starts though the process id in the file of a crash belongs to another program now', async () => {
    const { url } = await startEmbedded(home, children);
    await crash();
    const stranger = spawn('sleep', ['1000']);
    const lines = readFileSync(at('data', 'postmaster.pid'), 'utf8').split('\n');
    writeFileSync(at('data', 'postmaster.pid'), [stranger.pid, ...lines.slice(1)].join('\n'));
    try {
      expect((await startEmbedded(home, children)).url).toBe(url);
      expect(processStart(Number(stranger.pid))).not.toBeNull();
    } finally {
      stranger.kill();
    }
  });

  test('does a first start again that was cut short', async () => {
    mkdirSync(at('data', 'base'), { recursive: true });
    writeFileSync(at('data', 'PG_VERSION'), '18\n');
    writeFileSync(at('initialising'), '');
    const { url } = await startEmbedded(home, children);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('leaves a folder alone that it did not make', async () => {
    mkdirSync(at('data'), { recursive: true });
    writeFileSync(at('data', 'PG_VERSION'), '18\n');
    await expect(startEmbedded(home, children)).rejects.toBeInstanceOf(Stop);
    expect(existsSync(at('data', 'PG_VERSION'))).toBe(true);
  });

  test('says which version made a folder it cannot read, and the way out', async () => {
    await startEmbedded(home, children);
    await children.stop();
    children = new Children(home);
    writeFileSync(at('data', 'PG_VERSION'), '16\n');
    const error = await startEmbedded(home, children).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Stop);
    const lines = (error as Stop).lines.join('\n');
    expect(lines).toContain('made by PostgreSQL 16');
    expect(lines).toContain(`mv ${at('data')} ${at('data')}-16`);
  });
});
