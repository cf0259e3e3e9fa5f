import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChild } from './child';
import { Children } from './children';
import { endOrphans } from './orphans';
import { processStart } from './process.mjs';
import { Stop } from './stop';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'konak-child-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** A Node program that says "ready" once it runs; `spec` gives it up to the test when it has said so. */
function program(name: string, body: string) {
  let ready: () => void = () => {};
  const said = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const source = `${body}; console.log('ready')`;
  const spec = { name, command: process.execPath, args: ['-e', source], cwd: home, onLine: () => ready() };
  return { spec, said };
}
const keepsRunning = 'setInterval(() => {}, 1000)';

describe('a part of the running whole', () => {
  test('ends when it is asked to', async () => {
    const { spec, said } = program('calm', keepsRunning);
    const child = await startChild(home, spec);
    await said;
    expect(await child.stop()).toEqual({ code: null, signal: 'SIGTERM' });
    expect(existsSync(path.join(home, 'run', 'calm.json'))).toBe(false);
  });

  test('is killed, with what it started, when it does not end in time', async () => {
    const body = `process.on('SIGTERM', () => {}); ${keepsRunning};
      const { pid } = require('child_process').spawn('sleep', ['1000']); require('fs').writeFileSync('grandchild', String(pid))`;
    const { spec, said } = program('deaf', body);
    const child = await startChild(home, { ...spec, stop: { signal: 'SIGTERM', within: 200 } });
    await said;
    const grandchild = Number(readFileSync(path.join(home, 'grandchild'), 'utf8'));
    expect((await child.stop()).signal).toBe('SIGKILL');
    await expect.poll(() => processStart(grandchild)).toBeNull();
  });

  test('that fails is reported with its last lines and where the rest is', async () => {
    const { spec } = program('broken', `console.error('no such table'); process.exit(3)`);
    const attempt = new Children(home).run(spec);
    await expect(attempt).rejects.toBeInstanceOf(Stop);
    const lines = await attempt.catch((error: Stop) => error.lines.join('\n'));
    expect(lines).toContain('broken ended unexpectedly (exit code 3)');
    expect(lines).toContain('broken | no such table');
    expect(lines).toContain(path.join(home, 'logs', 'broken.log'));
  });

  test('whose program does not exist is reported, not waited for', async () => {
    const spec = { name: 'absent', command: '/no/such/program', args: [], cwd: home };
    await expect(new Children(home).run(spec)).rejects.toThrow('absent ended unexpectedly');
  });

  test('keeps private output out of the log and the last lines', async () => {
    const { spec, said } = program('secretive', keepsRunning);
    const child = await startChild(home, { ...spec, isPrivate: true });
    await said;
    await child.stop();
    expect(child.tail()).toEqual([]);
    expect(readFileSync(child.log, 'utf8')).toBe('');
  });

  test('ends before those that were started earlier', async () => {
    const children = new Children(home);
    const order: string[] = [];
    for (const name of ['first', 'second']) {
      const { spec, said } = program(name, keepsRunning);
      const child = await children.start(spec);
      void child.ended.then(() => order.push(name));
      await said;
    }
    await children.stop();
    expect(order).toEqual(['second', 'first']);
  });
});

describe('what an interrupted start left running', () => {
  test('is found by the next one and ended', async () => {
    const { spec, said } = program('orphan', keepsRunning);
    const child = await startChild(home, spec);
    await said;
    expect(await endOrphans(home)).toEqual(['orphan']);
    expect(processStart(child.pid)).toBeNull();
    await child.ended;
    expect(await endOrphans(home)).toEqual([]);
  });
});
