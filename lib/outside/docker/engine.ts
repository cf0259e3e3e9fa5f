import Docker from 'dockerode';
import { config } from '@/lib/kernel/config';
import { type Endpoint, endpointOf } from './endpoint';

export interface EngineOptions {
  /** DOCKER_HOST: `unix:///path` or `tcp://host:port`. */
  host?: string;
  /** A /16 out of which every site network gets its own /28 (the engine's own pools end after 31 networks). */
  subnetPool?: string;
  /** Loopback ports given to sites, first and last. Below the kernel's ephemeral range, so that none is taken at boot. */
  hostPorts?: readonly [number, number];
}

/** A connection to one container engine. */
export interface Engine {
  readonly endpoint: Endpoint;
  readonly docker: Docker;
  readonly subnetPool: string;
  readonly hostPorts: readonly [number, number];
}

/** Opens no connection yet; calls do, each with a deadline of its own. */
export function connectEngine(options: EngineOptions = {}): Engine {
  const endpoint = endpointOf(options.host);
  return {
    endpoint,
    docker: new Docker(endpoint.options),
    subnetPool: options.subnetPool ?? '10.201.0.0/16',
    hostPorts: options.hostPorts ?? [20_000, 29_999],
  };
}

let standard: Engine | undefined;

/** The engine this installation was configured with. */
export function engine(): Engine {
  standard ??= connectEngine({ host: config().dockerHost });
  return standard;
}
