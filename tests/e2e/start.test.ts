import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/start/ports';
import { processStart } from '@/scripts/start/process.mjs';
import { type Started, startKonak } from './support/running';

let home: string;
let running: Started[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'konak-start-'));
});
afterEach(async () => {
  for (const each of running) await each.stop();
  running = [];
  rmSync(home, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<Started> {
  const started = await startKonak({ home, env });
  running.push(started);
  return started;
}

/** The processes of the home's parts, as it wrote them down. */
function parts(): { name: string; pid: number }[] {
  const folder = path.join(home, 'run');
  return readdirSync(folder).map((file) => ({
    name: path.basename(file, '.json'),
    pid: Number(JSON.parse(readFileSync(path.join(folder, file), 'utf8')).pid),
  }));
}

const health = async ({ origin }: Started) =>
  (await fetch(`${origin.replace('localhost', '127.0.0.1')}/health`)).status;

describe('npm start', () => {
  test('answers, and prints where and as whom to sign in', async () => {
    const konak = await start();
    expect(await health(konak)).toBe(200);
    expect(konak.output()).toContain(`http://acme.localhost:${konak.port}`);
    expect(konak.output()).toContain('konak-demo-1');
  });

  test('ends all of its parts when it is asked to, and starts again with the same data', async () => {
    const first = await start();
    const before = parts();
    expect(before.map(({ name }) => name)).toEqual(expect.arrayContaining(['konak', 'postgres', 'sandbox-cloudflare']));
    await first.stop();
    expect(first.output()).toContain('✓ stopped');
    expect(before.filter(({ pid }) => processStart(pid) !== null)).toEqual([]);
    expect(existsSync(path.join(home, 'start.lock'))).toBe(false);
    const second = await start();
    expect(await health(second)).toBe(200);
    expect(second.output()).not.toContain('demo seeded');
  });

  test('finds what a killed start left running, ends it, and starts', async () => {
    const first = await start();
    const orphans = parts();
    process.kill(first.pid, 'SIGKILL');
    await expect.poll(() => processStart(first.pid)).toBeNull();
    expect(orphans.filter(({ pid }) => processStart(pid) === null)).toEqual([]);
    const second = await start();
    expect(second.output()).toContain('ended what an interrupted start had left running');
    expect(orphans.filter(({ pid }) => processStart(pid) !== null)).toEqual([]);
    expect(await health(second)).toBe(200);
  });

  test('says which process runs from the same home already', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`already running from ${home} (process ${first.pid})`);
    expect(await health(first)).toBe(200);
  });

  test('ends all of it, with the reason, when one part breaks down', async () => {
    const konak = await start();
    const [database] = parts().filter(({ name }) => name === 'sandbox-cloudflare');
    process.kill(Number(database?.pid), 'SIGKILL');
    await expect.poll(() => processStart(konak.pid), { timeout: 60_000 }).toBeNull();
    expect(konak.output()).toContain('sandbox-cloudflare ended unexpectedly (signal SIGKILL)');
    expect(parts()).toEqual([]);
  });

  test('names a port in use and the way out, before it starts anything', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    try {
      await expect(start({ PORT: String(port) })).rejects.toThrow(
        `port ${port} is in use by another program. Take another one: PORT=`,
      );
      expect(existsSync(path.join(home, 'postgres'))).toBe(false);
    } finally {
      other.close();
    }
  });

  test('refuses production without secrets, with a complete list, and starts nothing', async () => {
    const attempt = start({ KONAK_ENV: 'production' });
    await expect(attempt).rejects.toThrow(
      /KONAK_SECRET_KEYS is missing[\s\S]*AUTH_SECRET is missing[\s\S]*KONAK_PUBLIC_URL is missing/,
    );
    expect(existsSync(path.join(home, 'postgres'))).toBe(false);
  });
});
