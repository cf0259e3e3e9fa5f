import { createServer } from 'node:net';
import { outside } from '@/lib/kernel/errors';
import { ask } from './ask';
import type { Engine } from './engine';
import { LABEL, spread } from './labels';

/**
 * A loopback port for a container, kept for its life. Konak picks it rather than the engine: the engine gives another
 * one at every start, so after a reboot a site's proxy route would lead to its neighbour.
 * `avoid` are ports found taken before. Throws `no_port_left`.
 */
export async function chooseHostPort(engine: Engine, name: string, avoid: ReadonlySet<number>): Promise<number> {
  const [first, last] = engine.hostPorts;
  const count = last - first + 1;
  const given = new Set([...(await givenPorts(engine)), ...avoid]);
  const start = spread(name, count);
  for (let step = 0; step < count; step += 1) {
    const port = first + ((start + step) % count);
    if (!given.has(port) && (!engine.endpoint.local || (await isFree(port)))) return port;
  }
  throw outside('no_port_left', { first, last });
}

async function givenPorts(engine: Engine): Promise<number[]> {
  const query = { all: true, filters: { label: [LABEL.port] } };
  const path = '/containers/json';
  const found = await ask<{ Labels?: Record<string, string> }[]>(engine, { method: 'GET', path, query });
  return found.map((container) => Number(container.Labels?.[LABEL.port]));
}

/** Nobody on this machine listens there now. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
