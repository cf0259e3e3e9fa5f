import { createHash } from 'node:crypto';
import { outside } from '@/lib/kernel/errors';
import { complaintOf, type Runner, trimmed } from './runner';

/** What the proxy asks of a container engine. `proxyHost` of the docker adapter is one. */
export interface ProxyHost {
  /** There is an engine, and it sees this machine's folders. */
  usable(): Promise<boolean>;
  /** Pulls the image unless it is there. */
  prepare(image: string): Promise<void>;
  /** Makes and starts the container unless it runs; its image is there. */
  ensure(wanted: {
    name: string;
    image: string;
    command: string[];
    folder: string;
    port: number;
    address: string;
  }): Promise<void>;
  execute(name: string, command: string[]): Promise<{ exitCode: number; output: string }>;
  isRunning(name: string): Promise<boolean>;
  join(name: string, network: string): Promise<void>;
  leave(name: string, network: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The official image; pulled only where neither it nor an nginx of the machine is there. */
export const NGINX_IMAGE = 'nginx:1.28-alpine';

/** nginx in a container that sees the prefix at its own path, so the configuration is the same in both places. */
export function engineRunner(host: ProxyHost, prefix: string, listen: { address: string; port: number }): Runner {
  const name = `konak-proxy-${createHash('sha256').update(prefix).digest('hex').slice(0, 12)}`;
  const base = ['nginx', '-p', prefix, '-c', `${prefix}/nginx.conf`];
  return {
    mode: 'engine',
    prepare: () => host.prepare(NGINX_IMAGE),
    isRunning: () => host.isRunning(name),
    async start() {
      const command = [...base, '-g', 'daemon off;'];
      await host.ensure({ name, image: NGINX_IMAGE, command, folder: prefix, ...listen });
    },
    async complaint(file) {
      const ran = await host.execute(name, ['nginx', '-t', '-p', prefix, '-c', `${prefix}/${file}`]);
      return complaintOf(ran.exitCode, ran.output, prefix);
    },
    async reload() {
      const ran = await host.execute(name, [...base, '-s', 'reload']);
      if (ran.exitCode !== 0)
        throw outside('proxy_not_reloaded', {}, { cause: new Error(trimmed(ran.output, prefix)) });
    },
    stop: () => host.remove(name),
    join: (network) => host.join(name, network),
    leave: (network) => host.leave(name, network),
  };
}
