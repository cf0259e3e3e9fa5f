import path from 'node:path';
import { outside } from '@/lib/kernel/errors';
import { engineRunner, type ProxyHost } from './engine-runner';
import { findNginx } from './find-binary';
import { withHomeLock } from './home-lock';
import { untilAnswers } from './live';
import { instanceRevision, mainConfig } from './main-config';
import { type PlacedSite, placeSite, takeSiteAway } from './place-site';
import { openProxyFiles, type ProxyFiles } from './proxy-files';
import type { Runner } from './runner';
import { type Listen, SiteId, SiteRoute } from './site-route';
import { systemRunner } from './system-runner';

export interface ProxyOptions {
  /** Folder of the installation; nginx lives in `nginx` under it. Absolute. */
  home: string;
  port: number;
  address: string;
  /** Path of the program; looked up when absent, none when null. */
  binary?: string | null;
  /** The engine to run it on where there is no program. */
  engine?: ProxyHost;
}

type ProxyStatus =
  | { mode: 'system' | 'engine'; running: boolean; address: string; port: number }
  | { mode: 'none'; running: false; address: string; port: number };

export interface WebProxy {
  /** Which nginx serves the sites, if any. Never throws for its absence. */
  status(): Promise<ProxyStatus>;
  /** Starts nginx unless it runs, also after a crash. Throws `proxy_absent`, `port_in_use`, `proxy_not_started`, `proxy_config_refused`. */
  ensureRunning(): Promise<void>;
  /**
   * Makes a site live under its names, and returns when it is. On any failure what was there before is back.
   * Throws what ensureRunning does, `proxy_config_refused` (nginx's words in its cause), `server_name_taken`, `proxy_not_live`.
   */
  writeSite(route: SiteRoute): Promise<PlacedSite>;
  /** The text nginx reads for a site, or undefined. */
  readSite(siteId: string): Promise<string | undefined>;
  /** The sites that have a file, live or not. */
  siteIds(): Promise<string[]>;
  /** Takes a site away, and returns when its names no longer lead to it. Not there is fine. */
  removeSite(siteId: string): Promise<void>;
  stop(): Promise<void>;
}

/** One nginx of ours, told by its home. Opens nothing until asked; calls of several processes wait for one another. */
export function openProxy(options: ProxyOptions): WebProxy {
  const { address, port } = options;
  const home = path.resolve(options.home);
  const prefix = path.join(home, 'nginx');

  async function findRunner(): Promise<Runner | undefined> {
    const binary = options.binary === undefined ? await findNginx() : options.binary;
    if (binary) return systemRunner(binary, prefix, port);
    if (options.engine && (await options.engine.usable()))
      return engineRunner(options.engine, prefix, { address, port });
    return undefined;
  }

  type Work<T> = (files: ProxyFiles, runner: Runner, listen: Listen) => Promise<T>;

  async function exclusively<T>(work: Work<T>, prepared = false): Promise<T> {
    const runner = await findRunner();
    if (!runner) throw outside('proxy_absent', {});
    if (prepared) await runner.prepare();
    const files = await openProxyFiles(home);
    const onEngine = runner.mode === 'engine';
    const listen = { on: onEngine ? String(port) : `${bracketed(address)}:${port}`, onEngine };
    return withHomeLock(path.join(prefix, 'lock'), () => work(files, runner, listen));
  }

  async function bringUp(files: ProxyFiles, runner: Runner, listen: Listen): Promise<void> {
    const text = mainConfig(prefix, { listen, pid: 'nginx.pid' });
    const changed = (await files.read('nginx.conf')) !== text;
    if (changed) await files.write('nginx.conf', text);
    const rotated = await files.rotateLog();
    const running = await runner.isRunning();
    if (!running) await runner.start();
    else if (changed || rotated) await runner.reload();
    const revision = instanceRevision(prefix, listen);
    if (!(await untilAnswers({ address, port, host: 'unknown.invalid', revision }))) {
      throw outside('proxy_not_live', { port }, { retryable: true });
    }
  }

  return {
    async status() {
      const runner = await findRunner();
      if (!runner) return { mode: 'none', running: false, address, port };
      return { mode: runner.mode, running: await runner.isRunning(), address, port };
    },
    ensureRunning: () => exclusively(bringUp, true),
    writeSite: (route) =>
      exclusively(async (files, runner, listen) => {
        const checked = SiteRoute.parse(route);
        await bringUp(files, runner, listen);
        return placeSite({ files, runner, listen, address, port }, checked);
      }, true),
    async siteIds() {
      return (await (await openProxyFiles(home)).sites()).map((name) => name.slice(0, -'.conf'.length));
    },
    async readSite(siteId) {
      return (await openProxyFiles(home)).read(`sites/${SiteId.parse(siteId)}.conf`);
    },
    async removeSite(siteId) {
      const id = SiteId.parse(siteId);
      const runner = await findRunner();
      if (!runner) return (await openProxyFiles(home)).remove(`sites/${id}.conf`);
      await exclusively((files, found, listen) => takeSiteAway({ files, runner: found, listen, address, port }, id));
    },
    stop: async () => {
      if (await findRunner()) await exclusively((_, runner) => runner.stop());
    },
  };
}

const bracketed = (address: string) => (address.includes(':') ? `[${address}]` : address);
