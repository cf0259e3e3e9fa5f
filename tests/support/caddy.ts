import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import type { Answer } from './http';
import { freePort } from './ports';

type Asked = { host: string; path?: string; headers?: Record<string, string> };

/**
 * A real Caddy with the shipped Caddyfile and its internal certificate authority, in front of a loopback port. Its
 * certificates are trusted by nobody but `get`, which takes none but for the name it asks for.
 */
export async function startCaddy(upstreamPort: number, platformHost: string) {
  const home = mkdtempSync(path.join(tmpdir(), 'konak-caddy-'));
  const [http, https] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
    KONAK_PLATFORM_HOST: platformHost,
    KONAK_UPSTREAM: `127.0.0.1:${upstreamPort}`,
    KONAK_TLS_ISSUER: 'internal',
    KONAK_HTTP_PORT: String(http),
    KONAK_HTTPS_PORT: String(https),
  };
  const file = path.resolve(import.meta.dirname, '../../deploy/Caddyfile');
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  const child: ChildProcess = spawn('caddy', args, { env: { ...env, NODE_ENV: 'test' }, stdio: 'ignore' });
  const root = path.join(home, 'caddy/pki/authorities/local/root.crt');
  await vi.waitFor(
    () => {
      if (!existsSync(root)) throw new Error('caddy has no certificate authority yet');
    },
    { timeout: 20_000, interval: 50 },
  );

  /** Asks over TLS under a name. Rejects when there is no certificate for it. */
  const get = ({ host, path: at = '/', headers = {} }: Asked): Promise<Answer & { certificateFor: string }> =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: https,
        servername: host,
        path: at,
        ca: readFileSync(root),
        agent: false,
      };
      const asked = request({ ...options, headers: { ...headers, host } }, (response) => {
        const socket = response.socket as import('node:tls').TLSSocket;
        const certificateFor = socket.getPeerCertificate().subjectaltname ?? '';
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            certificateFor,
          }),
        );
      });
      asked.once('error', reject);
      asked.end();
    });

  return {
    httpPort: http,
    address: `127.0.0.1:${https}`,
    get,
    async stop(): Promise<void> {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGTERM')) await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
