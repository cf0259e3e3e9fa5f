import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openProxy, type ProxyOptions, type WebProxy } from '@/lib/outside/proxy';
import { type Answer, probe } from '@/lib/outside/proxy/probe';
import { freePort } from './ports';

export interface TestProxy {
  proxy: WebProxy;
  home: string;
  port: number;
  /** What it answers for a host. */
  ask(host: string, at?: string): Promise<Answer | undefined>;
  /** Stops nginx and takes its folder away. */
  stop(): Promise<void>;
}

/** A proxy of the tests' own, on a free port, not started yet. */
export async function testProxy(options: Pick<ProxyOptions, 'binary' | 'engine'> = {}): Promise<TestProxy> {
  const home = await mkdtemp(path.join(tmpdir(), 'konak-proxy-'));
  const port = await freePort();
  const proxy = openProxy({ home, port, address: '127.0.0.1', ...options });
  return {
    proxy,
    home,
    port,
    ask: (host, at = '/') => probe('127.0.0.1', port, host, at, 10_000),
    async stop() {
      await proxy.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
