import { type ChildProcess, spawn } from 'node:child_process';
import { promises as dns } from 'node:dns';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { freePort } from './ports';

const header = (zone: string) => `$ORIGIN ${zone}.\n$TTL 60\n@ SOA ns1 hostmaster 1 3600 600 86400 60\n`;

/** @throws while the server does not give the zone */
async function answers(address: string, zone: string): Promise<void> {
  const resolver = new dns.Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([address]);
  await resolver.resolveSoa(zone);
}

/**
 * A real name server (Knot DNS) on a loopback port. `serve` gives it its zones anew, each as the lines of a zone file
 * after the SOA record, and waits until it answers.
 */
export async function startNameServer({ ip = '127.0.0.1', port }: { ip?: string; port?: number } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'konak-dns-'));
  const listen = port ?? (await freePort());
  const address = `${ip}:${listen}`;
  const config = path.join(folder, 'knot.conf');
  let child: ChildProcess | undefined;

  async function end(): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    // Without a signal to give it has ended by itself, and nothing will be told any more.
    if (ending.kill('SIGKILL')) await ended;
  }

  return {
    address,
    async serve(zones: Record<string, string[]>): Promise<void> {
      await end();
      const entries = Object.entries(zones).map(([zone, lines]) => {
        const file = path.join(folder, `${zone}.zone`);
        writeFileSync(file, `${header(zone)}${lines.join('\n')}\n`);
        return `  - domain: ${zone}\n    file: ${file}\n    semantic-checks: off\n`;
      });
      const server = `server:\n  rundir: ${folder}\n  listen: ${ip}@${listen}\n`;
      const storage = `database:\n  storage: ${folder}\n`;
      writeFileSync(config, `${server}${storage}zone:\n${entries.join('')}`);
      child = spawn('knotd', ['-c', config], { stdio: 'ignore' });
      for (const zone of Object.keys(zones)) {
        await vi.waitFor(() => answers(address, zone), { timeout: 10_000, interval: 20 });
      }
    },
    /** Answers nobody any more, until zones are served again. */
    silence: end,
    async stop(): Promise<void> {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
