import { config } from '@/lib/kernel/config';
import { engine, proxyHost } from '@/lib/outside/docker';
import { openProxy, type WebProxy } from '@/lib/outside/proxy';

let standard: WebProxy | undefined;

/** The web proxy of this installation: the machine's nginx, else one on the engine. */
export function siteProxy(): WebProxy {
  const { home, proxy } = config();
  standard ??= openProxy({ home, port: proxy.port, address: proxy.address, engine: proxyHost(engine()) });
  return standard;
}
